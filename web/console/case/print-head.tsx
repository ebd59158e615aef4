import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useMe, useOffices } from '../api.ts';
import type { Case } from './case.ts';
import { useCaseText } from './text.ts';

/** On paper: whose sheet it is, who printed it and when, so that a paper that lies about can be traced. */
export const PrintHead = ({ found }: { found: Case }) => {
  const t = useCaseText();
  const { record } = useMe();
  const offices = useOffices();
  const { language } = useLanguage();
  const [at, setAt] = useState(() => new Date().toISOString());
  useEffect(() => {
    // The browser prints as soon as this returns.
    const now = () => flushSync(() => setAt(new Date().toISOString()));
    addEventListener('beforeprint', now);
    return () => removeEventListener('beforeprint', now);
  }, []);
  return (
    <div className="print-head">
      <strong>{offices.get(found.office)?.name[language] ?? found.office}</strong>
      <span>{t('case.sheet')}</span>
      <span className="quiet">
        {t('case.printed', { name: record.name[language], account: record.id, when: shownInstant(at, language) })}
      </span>
    </div>
  );
};
