import { useEffect, useSyncExternalStore } from 'react';
import { shownBytes } from '../../kit/dates.ts';
import { failureOf } from '../../kit/problem.ts';
import { useApi } from '../api.ts';
import type { FileNote } from './evidence.ts';
import { onSendings, type Sending, sendFiles, sendingsNow } from './evidence-upload.ts';
import type { Registered } from './registered.ts';
import { useSubmitText } from './text.ts';

const tags = { waiting: '', sending: '', sent: 'linked', failed: 'refused', missing: 'expected' } as const;

const Row = ({ sending: { note, share, state, fault } }: { sending: Sending }) => {
  const t = useSubmitText();
  const told = (error: unknown) => {
    const { title, issues } = failureOf(error, t);
    return [title, ...issues.map(({ message }) => message)].join(' ');
  };
  return (
    <li className="file-row">
      <span>
        <span className="file-name">{note.name}</span> <span className="quiet">{shownBytes(note.bytes)}</span>
      </span>
      <span className={`tag ${tags[state]}`}>{t(`sending.${state}`)}</span>
      {state === 'sending' && <progress max={1} value={share} aria-label={t('upload.progress', { name: note.name })} />}
      {state === 'failed' && <p className="error">{told(fault)}</p>}
    </li>
  );
};

/** The files chosen before, on their way: one after the other, each with its progress and its own fault. */
export const EvidenceSending = ({ registered, notes }: { registered: Registered; notes: readonly FileNote[] }) => {
  const t = useSubmitText();
  const api = useApi();
  const sendings = useSyncExternalStore(onSendings, sendingsNow);
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once, in whatever language
  useEffect(() => void sendFiles(api, registered, notes), []);
  const count = (state: Sending['state']) => sendings.filter((one) => one.state === state).length;
  const going = count('sending') + count('waiting') > 0;
  useEffect(() => {
    if (!going) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', stay);
    return () => removeEventListener('beforeunload', stay);
  }, [going]);

  return (
    <section className="screen-only">
      <h2>{t('sending.title')}</h2>
      <p role="status">
        {going
          ? t('sending.going', { sent: count('sent'), count: sendings.length })
          : t('sending.done', { sent: count('sent'), count: sendings.length })}
      </p>
      <ul className="files">
        {sendings.map((sending) => (
          <Row key={sending.note.id} sending={sending} />
        ))}
      </ul>
      {!going && count('failed') > 0 && (
        <button type="button" className="button plain" onClick={() => void sendFiles(api, registered, notes)}>
          {t('sending.retry')}
        </button>
      )}
      {count('missing') > 0 && <p className="notice warn">{t('sending.missing.text')}</p>}
    </section>
  );
};
