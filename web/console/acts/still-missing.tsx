import { Alert } from 'antd';
import { missingSentences } from '../../../shared/act-sentences.ts';
import type { Missing } from '../../../shared/domain/acts/evidence.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useCaseText } from '../case/text.ts';

/** What an act lacks before it counts; that nothing is missing is said too. */
export const StillMissing = ({ missing }: { missing: readonly Missing[] }) => {
  const t = useCaseText();
  const { language } = useLanguage();
  if (missing.length === 0)
    return <Alert className="gap-below" type="success" showIcon role="status" title={t('acts.complete')} />;
  return (
    <Alert
      className="gap-below"
      type="warning"
      showIcon
      role="status"
      title={t('acts.missing')}
      description={missing.map((code) => <div key={code}>{missingSentences[code][language]}</div>)}
    />
  );
};
