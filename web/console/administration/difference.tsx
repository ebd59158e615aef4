import { Alert } from 'antd';
import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useNameOf } from '../api.ts';
import { useAdministrationText } from './text.ts';

/** One field that somebody else changed while this form was open. */
export interface Differing {
  readonly label: string;
  readonly seen: string;
  readonly theirs: string;
  /** What is typed here, when it is yet another thing. */
  readonly mine?: string;
}

interface Props {
  readonly by: string | undefined;
  readonly at: string | undefined;
  readonly fields: readonly Differing[];
}

/** Somebody saved first: who, when, what is different now, and what becomes of what was typed. */
export const Difference = ({ by, at, fields }: Props) => {
  const t = useAdministrationText();
  const nameOf = useNameOf();
  const { language } = useLanguage();
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="gap-below"
      title={t('stale.title')}
      description={
        <>
          {by !== undefined && at !== undefined && (
            <p>{t('change.by', { who: nameOf(by), when: shownInstant(at, language) })}</p>
          )}
          <ul className="explanation">
            {fields.map(({ label, seen, theirs, mine }) => (
              <li key={label}>
                {t('change.theirs', { label, seen, theirs })}
                {mine !== undefined && <strong> {t('change.mine', { mine })}</strong>}
              </li>
            ))}
          </ul>
          {t('change.kept')}
        </>
      }
    />
  );
};
