import { useEffect, useState } from 'react';
import { useUploadList } from '../../kit/upload/use-upload-list.ts';
import { useApi } from '../api.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { Files } from '../parts/files.tsx';
import { uploadsOf } from '../parts/held-uploads.ts';
import { Waiting } from '../parts/waiting.tsx';
import { type FileNote, fileOf, missingOf } from './evidence.ts';
import { openRegistered } from './open-registered.ts';
import type { Registered } from './registered.ts';
import { useSubmitText } from './text.ts';

let begun: string | undefined;

/** Queues the chosen files, once for each petition: the page may be left and come back to. */
const begin = (reference: string, notes: readonly FileNote[]) => {
  if (begun === reference) return;
  begun = reference;
  uploadsOf(reference).add(notes.flatMap((note) => fileOf(note) ?? []));
};

/** The files that were chosen before the page was opened anew, until they are chosen again. */
const Missing = ({ reference, notes }: { reference: string; notes: readonly FileNote[] }) => {
  const t = useSubmitText();
  const uploads = useUploadList(uploadsOf(reference));
  const left = notes.filter(
    ({ name, bytes }) => !uploads.some(({ file }) => file.name === name && file.size === bytes),
  );
  if (left.length === 0) return null;
  return (
    <div className="notice warn">
      <p>{t('sending.missing.text')}</p>
      <ul>
        {left.map(({ id, name }) => (
          <li key={id} className="file-name">
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
};

/** The files chosen before, on their way; they go on while other pages are looked at. */
export const EvidenceSending = ({ registered, notes }: { registered: Registered; notes: readonly FileNote[] }) => {
  const t = useSubmitText();
  const api = useApi();
  const [opened, setOpened] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const [missing] = useState(() => missingOf(notes));
  const { reference } = registered;
  const open = () => {
    setFailed(undefined);
    openRegistered(api, registered).then(() => {
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
      <Missing reference={reference} notes={missing} />
      {opened && <Files reference={reference} open />}
    </section>
  );
};
