import type { Case } from './case.ts';
import { useCaseText } from './text.ts';

/** What the petitioner said. It is shown as text, whatever it contains. */
export const Submitted = ({ found }: { found: Case }) => {
  const t = useCaseText();
  const { accused = [], relatedCaseNumber, text, request } = found.submission;
  const parts = [
    [
      t('case.accused'),
      accused.map(({ name, unit, position }) => [name, unit, position].filter(Boolean).join(' · ')).join('\n'),
    ],
    [t('case.text'), text],
    [t('case.request'), request],
    [t('case.number'), relatedCaseNumber],
  ].filter(([, value]) => value !== undefined && value !== '');
  return (
    <>
      <p className="notice not-printed">{t('case.logged')}</p>
      {parts.length === 0 ? (
        <p className="quiet">{t('case.erased')}</p>
      ) : (
        <dl className="submitted">
          {parts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="typed">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
};
