import { useLanguage } from '../../kit/language.tsx';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Field } from '../parts/field.tsx';
import { useProcuratorates } from '../parts/procuratorates.ts';
import { Waiting } from '../parts/waiting.tsx';
import type { AnswerProps } from './answer-props.ts';
import { useSubmitText } from './text.ts';

/** City first, then the procuratorate in it; the province's own stands beside the cities. */
export const Where = ({ draft, onChange, issues }: AnswerProps) => {
  const t = useSubmitText();
  const { language } = useLanguage();
  const { all, failed, retry } = useProcuratorates();
  if (failed !== undefined) return <FailureNotice error={failed} onRetry={retry} />;
  if (all === undefined) return <Waiting />;
  if (all.length === 0)
    return (
      <div className="notice" role="alert">
        <p>{t('where.none')}</p>
        <button type="button" className="button plain" onClick={retry}>
          {t('retry')}
        </button>
      </div>
    );

  const upper = all.filter(({ code }) => code.length <= 4);
  const within = all.filter(({ code }) => code.length >= 4 && draft.city.length === 4 && code.startsWith(draft.city));
  const choose = (code: string) => {
    const found = all.find((one) => one.code === code);
    onChange({ procuratorate: code, ...(found === undefined ? {} : { procuratorateName: found.name }) });
  };
  const chooseCity = (city: string) => {
    onChange({ city });
    choose(city.length === 2 ? city : '');
  };
  const choice =
    (value: string, pick: (code: string) => void, options: typeof all, blank: string) =>
    (id: string, describedBy: string | undefined) => (
      <select
        id={id}
        className="wide"
        aria-describedby={describedBy}
        value={value}
        onChange={(event) => pick(event.target.value)}
      >
        <option value="">{blank}</option>
        {options.map(({ code, name }) => (
          <option key={code} value={code}>
            {name[language]}
          </option>
        ))}
      </select>
    );

  return (
    <>
      <p className="hint">{t('where.hint')}</p>
      <Field
        path={draft.city.length === 4 ? 'body.city' : 'body.procuratorate'}
        label={t('where.city')}
        issues={issues}
      >
        {choice(draft.city, chooseCity, upper, t('where.choose'))}
      </Field>
      {within.length > 0 && (
        <Field path="body.procuratorate" label={t('where.procuratorate')} issues={issues}>
          {choice(draft.procuratorate, choose, within, t('where.choose'))}
        </Field>
      )}
    </>
  );
};
