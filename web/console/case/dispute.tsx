import { Alert } from 'antd';
import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import type { Case } from './case.ts';
import { useCaseText } from './text.ts';

/** Says that the petitioner does not accept the outcome, until somebody has answered. */
export const Dispute = ({ found: { disputedAt } }: { found: Case }) => {
  const t = useCaseText();
  const { language } = useLanguage();
  if (disputedAt === undefined) return null;
  return (
    <Alert
      className="gap-below"
      showIcon
      type="warning"
      title={t('case.disputed', { time: shownInstant(disputedAt, language) })}
      description={t('case.disputed.text')}
    />
  );
};
