import { Button, Card } from 'antd';
import { useMe } from '../api.ts';
import type { Case } from './case.ts';
import { openSteps, type StaffStep } from './staff-steps.ts';
import { useCaseText } from './text.ts';

/** The steps that come next by the procedure and that this person may take; the usual one first. */
export const StepsCard = ({ found, onChoose }: { found: Case; onChoose: (step: StaffStep) => void }) => {
  const t = useCaseText();
  const { may } = useMe();
  const steps = openSteps(found, may);
  return (
    <Card className="not-printed" title={<h2>{t('case.next')}</h2>}>
      {steps.length === 0 && <p className="quiet">{t('case.noSteps')}</p>}
      <div className="steps">
        {steps.map((step, index) => (
          <Button
            key={step}
            id={`step-${step}`}
            block
            type={index === 0 ? 'primary' : 'default'}
            onClick={() => onChoose(step)}
          >
            {t(`step.${step}`)}
          </Button>
        ))}
      </div>
    </Card>
  );
};
