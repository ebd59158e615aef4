import { useState } from 'react';
import { MAX_FILE_BYTES, media, QUOTA } from '../../../shared/domain/media.ts';
import { shownBytes } from '../../kit/dates.ts';
import { Undo, useRemovable } from '../parts/removable.tsx';
import type { AnswerProps } from './answer-props.ts';
import { bytesOf, type FileFault, missingOf, takeFiles } from './evidence.ts';
import { useFaultText } from './fault-text.ts';
import { useSubmitText } from './text.ts';

const accepted = [...Object.keys(media), ...Object.values(media).flatMap((all) => all.map((one) => `.${one}`))].join();
const limits = {
  files: QUOTA.files,
  each: shownBytes(MAX_FILE_BYTES).replace('.0', ''),
  all: shownBytes(QUOTA.bytes).replace('.0', ''),
};

/** Files to send with the petition: looked at when they are chosen, sent when it is registered. */
export const EvidenceQuestion = ({ draft, onChange, issues }: AnswerProps) => {
  const t = useSubmitText();
  const faultText = useFaultText();
  const [refused, setRefused] = useState<readonly { name: string; fault: FileFault }[]>([]);
  const { removed, remove, undo } = useRemovable(draft.files, (files) => onChange({ files }));
  const missing = missingOf(draft.files);
  const issue = issues.find(({ path }) => path === 'body.files');

  const choose = (input: HTMLInputElement) => {
    const taken = takeFiles([...(input.files ?? [])], draft.files);
    onChange({ files: taken.notes });
    setRefused(taken.refused);
    // The same file may be chosen again after it was mended.
    input.value = '';
  };

  return (
    <>
      <p className="hint">{t('evidence.hint')}</p>
      <div className={issue ? 'field wrong' : 'field'}>
        {issue && (
          <p className="error" id="files-error">
            <span className="hidden">{t('error.prefix')} </span>
            {issue.message}
          </p>
        )}
        <div className="upload">
          <label className="button plain" htmlFor="files">
            {draft.files.length === 0 ? t('evidence.choose') : t('evidence.more')}
          </label>
          <input
            id="files"
            className="hidden"
            type="file"
            multiple
            accept={accepted}
            aria-describedby={issue ? 'files-error files-hint' : 'files-hint'}
            onChange={(event) => choose(event.target)}
          />
          <p className="hint" id="files-hint">
            {t('evidence.limits', limits)}
          </p>
        </div>
        <div role="status">
          {draft.files.length > 0 && (
            <p className="quiet">
              {t('evidence.sum', { count: draft.files.length, size: shownBytes(bytesOf(draft.files)) })}
            </p>
          )}
          {refused.length > 0 && (
            <div className="notice bad">
              <p>
                <strong>{t('evidence.refused', { count: refused.length })}</strong>
              </p>
              <ul>
                {refused.map(({ name, fault }) => (
                  <li key={name}>
                    <span className="file-name">{name}</span>
                    <br />
                    {faultText(name, fault)}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
        {missing.length > 0 && <p className="notice warn">{t('evidence.again', { count: missing.length })}</p>}
        <ul className="files">
          {draft.files.map((note) => (
            <li key={note.id} className="file-row">
              <span>
                <span className="file-name">{note.name}</span> <span className="quiet">{shownBytes(note.bytes)}</span>
              </span>
              <span className={missing.includes(note) ? 'tag expected' : 'tag linked'}>
                {missing.includes(note) ? t('evidence.missing') : t('evidence.ready')}
              </span>
              <button type="button" className="link" onClick={() => remove(note)}>
                {t('evidence.remove')}
                <span className="hidden"> {note.name}</span>
              </button>
            </li>
          ))}
        </ul>
        {removed && <Undo text={t('removed', { what: removed.name })} onUndo={undo} />}
      </div>
    </>
  );
};
