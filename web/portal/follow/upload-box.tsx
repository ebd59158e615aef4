import { useState } from 'react';
import { media, refusals } from '../../../shared/domain/media.ts';
import { useLanguage } from '../../kit/language.tsx';
import { failureOf } from '../../kit/problem.ts';
import { useApi } from '../api.ts';
import { useText } from '../text.ts';
import { refusalOf, UploadRefused, upload } from './upload.ts';

interface Sending {
  readonly file: File;
  /** From 0 to 1. */
  readonly share: number;
  readonly fault?: unknown;
  readonly done?: true;
}

const accepted = Object.values(media)
  .flat()
  .map((extension) => `.${extension}`)
  .join(',');

/** Choose files; each is sent by itself, with its progress and its own fault. */
export const UploadBox = ({ onSent }: { onSent: () => void }) => {
  const t = useText();
  const api = useApi();
  const { language } = useLanguage();
  const [sendings, setSendings] = useState<readonly Sending[]>([]);

  const told = (fault: unknown): string => {
    if (fault === 'SIZE') return t('upload.size');
    if (fault === 'TYPE') return refusals.TYPE[language];
    if (fault instanceof UploadRefused) return t('upload.refused');
    const { title, issues } = failureOf(fault, t);
    return [title, ...issues.map(({ message }) => message)].join(' ');
  };
  const put = (file: File, part: Partial<Sending>) =>
    setSendings((old) =>
      old.some((one) => one.file === file)
        ? old.map((one) => (one.file === file ? { ...one, ...part } : one))
        : [...old, { file, share: 0, ...part }],
    );

  const send = async (file: File) => {
    const refusal = refusalOf(file);
    if (refusal !== undefined) return put(file, { fault: refusal });
    setSendings((old) => [...old.filter((one) => one.file !== file), { file, share: 0 }]);
    try {
      await upload(api, file, (share) => put(file, { share }));
      put(file, { share: 1, done: true });
      onSent();
    } catch (error) {
      put(file, { fault: error });
    }
  };
  const sendAll = async (files: readonly File[]) => {
    // One after the other: a slow line is not made slower.
    for (const file of files) await send(file);
  };

  return (
    <div className="upload">
      <label className="button plain" htmlFor="files">
        {t('upload.choose')}
      </label>
      <input
        id="files"
        className="hidden"
        type="file"
        multiple
        accept={accepted}
        aria-describedby="files-hint"
        onChange={(event) => void sendAll([...(event.target.files ?? [])])}
      />
      <p className="hint" id="files-hint">
        {t('upload.hint')}
      </p>
      <ul className="files" aria-live="polite">
        {sendings
          .filter(({ done }) => !done)
          .map(({ file, share, fault }) => (
            <li key={`${file.name} ${file.size} ${file.lastModified}`}>
              <span className="file-name">{file.name}</span>
              {fault === undefined ? (
                <progress max={1} value={share} aria-label={t('upload.progress', { name: file.name })} />
              ) : (
                <>
                  <p className="error">{told(fault)}</p>
                  {refusalOf(file) === undefined && (
                    <button type="button" className="link" onClick={() => void send(file)}>
                      {t('retry')}
                    </button>
                  )}
                </>
              )}
            </li>
          ))}
      </ul>
    </div>
  );
};
