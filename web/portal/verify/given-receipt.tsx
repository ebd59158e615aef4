import { useCallback, useState } from 'react';
import type { Issue } from '../../../shared/problems.ts';
import { TextField } from '../parts/field.tsx';
import { Camera } from './camera.tsx';
import { readPicture } from './read-picture.ts';
import { useVerifyText } from './text.ts';

const PASTED = 'body.receipt';
const CHOSEN = 'body.picture';
/** A receipt is a page of text. */
const MOST = 200_000;

interface Props {
  readonly issues: readonly Issue[];
  /** A text that may hold a receipt, and what is wrong when it does not. */
  readonly onGiven: (text: string, otherwise: Issue) => void;
}

const textOf = async (file: File): Promise<string> =>
  file.type.startsWith('image/') ? ((await readPicture(file)) ?? '') : file.slice(0, MOST).text();

/** Three ways to give a receipt: camera, picture or file, pasted text. */
export const GivenReceipt = ({ issues, onGiven }: Props) => {
  const t = useVerifyText();
  const [text, setText] = useState('');
  const [scanning, setScanning] = useState(false);
  const [reading, setReading] = useState(false);
  const issue = (path: string, message: string): Issue => ({ path, code: 'wrong-format', message });
  const wrongPicture = issues.find(({ path }) => path === CHOSEN);

  const scanned = useCallback(
    (found: string) => {
      setScanning(false);
      onGiven(found, { path: CHOSEN, code: 'wrong-format', message: t('verify.picture.nothing') });
    },
    [onGiven, t],
  );
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    setReading(true);
    const found = await textOf(file);
    setReading(false);
    onGiven(found, issue(CHOSEN, t('verify.picture.nothing')));
  };

  return (
    <>
      <div className="ways">
        {scanning ? (
          <Camera onRead={scanned} onStop={() => setScanning(false)} />
        ) : (
          <button type="button" className="button" onClick={() => setScanning(true)}>
            {t('verify.scan')}
          </button>
        )}
        <div className={wrongPicture ? 'field wrong upload' : 'field upload'}>
          <label className="button plain" htmlFor="picture">
            {t('verify.picture')}
          </label>
          <p className="hint" id="picture-hint">
            {t('verify.picture.hint')}
          </p>
          {wrongPicture && (
            <p className="error" id="picture-error">
              <span className="hidden">{t('error.prefix')} </span>
              {wrongPicture.message}
            </p>
          )}
          <input
            id="picture"
            className="hidden"
            type="file"
            accept="image/*,.txt,text/plain"
            aria-describedby={wrongPicture ? 'picture-hint picture-error' : 'picture-hint'}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              void choose(file);
              // The same file may be chosen again.
              event.target.value = '';
            }}
          />
          <p role="status">{reading && t('verify.picture.reading')}</p>
        </div>
      </div>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onGiven(text, issue(PASTED, t('verify.nothing')));
        }}
      >
        <TextField
          path={PASTED}
          label={t('verify.paste')}
          hint={t('verify.hint')}
          rows={4}
          code
          value={text}
          issues={issues}
          onChange={setText}
        />
        <div className="actions">
          <button type="submit" className="button">
            {t('verify.verify')}
          </button>
        </div>
      </form>
    </>
  );
};
