import { ProcuratorateChoice } from '../parts/procuratorate-choice.tsx';
import type { AnswerProps } from './answer-props.ts';
import { useSubmitText } from './text.ts';

export const Where = ({ draft, onChange, issues }: AnswerProps) => {
  const t = useSubmitText();
  return (
    <ProcuratorateChoice
      city={draft.city}
      procuratorate={draft.procuratorate}
      words={{
        hint: t('where.hint'),
        city: t('where.city'),
        procuratorate: t('where.procuratorate'),
        choose: t('where.choose'),
        none: t('where.none'),
      }}
      issues={issues}
      onChange={({ name, ...chosen }) =>
        onChange({ ...chosen, ...(name === undefined ? {} : { procuratorateName: name }) })
      }
    />
  );
};
