import { Button, Card } from 'antd';
import { useMe } from '../api.ts';
import type { Case } from './case.ts';
import { openSteps, type StaffStep } from './staff-steps.ts';
import { useCaseText } from './text.ts';

interface Props {
  readonly found: Case;
  readonly onChoose: (step: StaffStep) => void;
}

/** The steps that come next by the procedure and that this person may take; the usual one first, seldom ones behind a word. */
export const StepsCard = ({ found, onChoose }: Props) => {
  const t = useCaseText();
  const { may } = useMe();
  const { usual, more } = openSteps(found, may);
  const button = (step: StaffStep, primary: boolean) => (
    <Button key={step} id={`step-${step}`} block type={primary ? 'primary' : 'default'} onClick={() => onChoose(step)}>
      {t(`step.${step}`)}
    </Button>
  );
  return (
    <Card className="not-printed" title={<h2>{t('case.next')}</h2>}>
      {usual.length + more.length === 0 && <p className="quiet">{t('case.noSteps')}</p>}
      <div className="steps">{usual.map((step, index) => button(step, index === 0))}</div>
      {more.length > 0 && (
        <details className="more-steps">
          <summary>{t('case.moreSteps')}</summary>
          <div className="steps">{more.map((step) => button(step, false))}</div>
        </details>
      )}
    </Card>
  );
};
