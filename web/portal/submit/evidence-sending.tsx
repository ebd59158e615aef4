import { useEffect, useState } from 'react';
import { holdTicket, useApi } from '../api.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Files } from '../parts/files.tsx';
import { uploadsOf } from '../parts/held-uploads.ts';
import { Waiting } from '../parts/waiting.tsx';
import { type FileNote, fileOf, missingOf } from './evidence.ts';
import type { Registered } from './registered.ts';
import { useSubmitText } from './text.ts';

let begun: string | undefined;

/** Queues the chosen files, once for each petition: the page may be left and come back to. */
const begin = (reference: string, notes: readonly FileNote[]) => {
  if (begun === reference) return;
  begun = reference;
  uploadsOf(reference).add(notes.flatMap((note) => fileOf(note) ?? []));
};

/** The files chosen before, on their way; they go on while other pages are looked at. */
export const EvidenceSending = ({ registered, notes }: { registered: Registered; notes: readonly FileNote[] }) => {
  const t = useSubmitText();
  const api = useApi();
  const [opened, setOpened] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const [missing] = useState(() => missingOf(notes));
  const { reference, queryCode } = registered;
  const open = () => {
    setFailed(undefined);
    api.openReceipt({ body: { reference, queryCode } }).then(({ token }) => {
      holdTicket(token, { reference, queryCode });
      begin(reference, notes);
      setOpened(true);
    }, setFailed);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once, in whatever language
  useEffect(open, []);

  return (
    <section className="screen-only">
      <h2>{t('sending.title')}</h2>
      {failed !== undefined && <FailureNotice error={failed} onRetry={open} />}
      {!opened && failed === undefined && <Waiting />}
      {missing.length > 0 && (
        <div className="notice warn">
          <p>{t('sending.missing.text')}</p>
          <ul>
            {missing.map(({ id, name }) => (
              <li key={id} className="file-name">
                {name}
              </li>
            ))}
          </ul>
        </div>
      )}
      {opened && <Files reference={reference} open />}
    </section>
  );
};
