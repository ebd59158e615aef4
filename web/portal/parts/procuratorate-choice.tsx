import type { Issue } from '../../../shared/problems.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useText } from '../text.ts';
import { FailureNotice } from './failure-notice.tsx';
import { Field } from './field.tsx';
import { useProcuratorates } from './procuratorates.ts';
import { Waiting } from './waiting.tsx';

interface Chosen {
  readonly city: string;
  readonly procuratorate: string;
  readonly name?: { readonly zh: string; readonly en: string };
}

interface Props extends Pick<Chosen, 'city' | 'procuratorate'> {
  /** What the page says of each part. */
  readonly words: Readonly<Record<'hint' | 'city' | 'procuratorate' | 'choose' | 'none', string>>;
  readonly issues: readonly Issue[];
  readonly onChange: (chosen: Chosen) => void;
}

/** City first, then the procuratorate in it; the province's own stands beside the cities. */
export const ProcuratorateChoice = ({ city, procuratorate, words, issues, onChange }: Props) => {
  const t = useText();
  const { language } = useLanguage();
  const { all, failed, retry } = useProcuratorates();
  if (failed !== undefined) return <FailureNotice error={failed} onRetry={retry} />;
  if (all === undefined) return <Waiting />;
  if (all.length === 0)
    return (
      <div className="notice" role="alert">
        <p>{words.none}</p>
        <button type="button" className="button plain" onClick={retry}>
          {t('retry')}
        </button>
      </div>
    );

  const upper = all.filter(({ code }) => code.length <= 4);
  const within = all.filter(({ code }) => code.length >= 4 && city.length === 4 && code.startsWith(city));
  const choose = (code: string, of: string) => {
    const found = all.find((one) => one.code === code);
    onChange({ city: of, procuratorate: code, ...(found === undefined ? {} : { name: found.name }) });
  };
  const choice =
    (value: string, pick: (code: string) => void, options: typeof all) =>
    (id: string, describedBy: string | undefined) => (
      <select
        id={id}
        className="wide"
        aria-describedby={describedBy}
        value={value}
        onChange={(event) => pick(event.target.value)}
      >
        <option value="">{words.choose}</option>
        {options.map(({ code, name }) => (
          <option key={code} value={code}>
            {name[language]}
          </option>
        ))}
      </select>
    );

  return (
    <>
      <p className="hint">{words.hint}</p>
      <Field path={city.length === 4 ? 'body.city' : 'body.procuratorate'} label={words.city} issues={issues}>
        {choice(city, (code) => choose(code.length === 2 ? code : '', code), upper)}
      </Field>
      {within.length > 0 && (
        <Field path="body.procuratorate" label={words.procuratorate} issues={issues}>
          {choice(procuratorate, (code) => choose(code, city), within)}
        </Field>
      )}
    </>
  );
};
