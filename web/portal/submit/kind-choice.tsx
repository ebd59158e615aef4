import { Kind } from '../../../shared/domain/vocabulary.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useProcuratorates } from '../parts/procuratorates.ts';
import { Radios } from '../parts/radios.tsx';
import type { AnswerProps } from './answer-props.ts';
import { useSubmitText } from './text.ts';

/** Nobody has to complain about a procuratorate to that procuratorate. */
const Superior = ({ draft, onChange }: Pick<AnswerProps, 'draft' | 'onChange'>) => {
  const t = useSubmitText();
  const { language } = useLanguage();
  const { all } = useProcuratorates();
  // Its code without the last two digits; none stands above the province here.
  const superior = all?.find(({ code }) => code === draft.procuratorate.slice(0, -2));
  const office = draft.procuratorateName?.[language];
  if (superior === undefined || office === undefined) return null;
  return (
    <div className="notice">
      <p>{t('superior.text', { office })}</p>
      <button
        type="button"
        className="button plain"
        onClick={() =>
          onChange({ procuratorate: superior.code, city: superior.code.slice(0, 4), procuratorateName: superior.name })
        }
      >
        {t('superior.go', { superior: superior.name[language] })}
      </button>
    </div>
  );
};

export const KindChoice = ({ draft, onChange, issues }: AnswerProps) => {
  const t = useSubmitText();
  const { language } = useLanguage();
  const own = draft.kind === 'STAFF_MISCONDUCT';
  return (
    <>
      <p className="hint">{t('kind.hint')}</p>
      <Radios
        path="body.kind"
        legend={<span className="hidden">{t('step.kind.title')}</span>}
        choices={Kind.options.map((value) => ({ value, label: t(`kind.${value}`), hint: t(`help.${value}`) }))}
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
        issues={issues}
      />
      {own && <Superior draft={draft} onChange={onChange} />}
      <p role="status">
        {own &&
          draft.procuratorateName !== undefined &&
          t('superior.done', { superior: draft.procuratorateName[language] })}
      </p>
    </>
  );
};
