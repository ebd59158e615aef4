import { useRef, useState } from 'react';
import { failureOf } from '../../kit/problem.ts';
import type { Uploads } from '../../kit/upload/create-uploads.ts';
import { acceptedFiles } from '../../kit/upload/file-fault.ts';
import { progressValues, useUploadText } from '../../kit/upload/upload-text.ts';
import { useApi } from '../api.ts';
import { FileHeading } from './file-heading.tsx';
import { FileProgress } from './file-progress.tsx';
import type { Document } from './file-rows.ts';

interface Props {
  readonly document: Document;
  readonly uploads: Uploads;
  /** Whether files may still be added. */
  readonly open: boolean;
  readonly onRemoved: () => void;
}

/** Asks once more before an unfinished file is given up. */
const Remove = ({ document, onRemoved }: Pick<Props, 'document' | 'onRemoved'>) => {
  const t = useUploadText();
  const api = useApi();
  const [step, setStep] = useState<'idle' | 'asking' | 'removing'>('idle');
  const [failed, setFailed] = useState<unknown>();
  const remove = () => {
    setStep('removing');
    setFailed(undefined);
    api.cancelUpload({ params: { document: document.id } }).then(onRemoved, (error: unknown) => {
      setFailed(error);
      setStep('idle');
    });
  };
  const hidden = <span className="hidden"> {document.name}</span>;
  if (step === 'idle')
    return (
      <>
        <button type="button" className="link" onClick={() => setStep('asking')}>
          {t('upload.remove')}
          {hidden}
        </button>
        {failed !== undefined && (
          <p className="error" role="alert">
            {failureOf(failed, t).title}
          </p>
        )}
      </>
    );
  return (
    <div className="file-sure" role="alert">
      <p>{t('upload.remove.sure')}</p>
      <button type="button" className="button warning" disabled={step === 'removing'} onClick={remove}>
        {step === 'removing' ? t('upload.removing') : t('upload.remove.yes')}
        {hidden}
      </button>
      <button type="button" className="button plain" disabled={step === 'removing'} onClick={() => setStep('idle')}>
        {t('upload.remove.no')}
        {hidden}
      </button>
    </div>
  );
};

/** A file that did not arrive whole, perhaps from another device: chosen again, it goes on. */
const Unfinished = ({ document, uploads, onRemoved }: Omit<Props, 'open'>) => {
  const t = useUploadText();
  const input = useRef<HTMLInputElement>(null);
  const { name, bytes, received = 0, sha256 = '' } = document;
  const story = t('upload.unfinished', progressValues(received, bytes));
  return (
    <>
      <FileProgress name={name} done={received} bytes={bytes} story={story} />
      <p className="quiet">{story}</p>
      <div className="file-acts">
        <button type="button" className="button plain" onClick={() => input.current?.click()}>
          {t('upload.again')}
          <span className="hidden"> {name}</span>
        </button>
        <input
          ref={input}
          className="hidden"
          type="file"
          accept={acceptedFiles}
          tabIndex={-1}
          aria-label={`${t('upload.again')} ${name}`}
          onChange={({ target }) => {
            uploads.add([...(target.files ?? [])], { name, bytes, sha256 });
            // The same file may be chosen twice.
            target.value = '';
          }}
        />
        <Remove document={document} onRemoved={onRemoved} />
      </div>
    </>
  );
};

/** A file as the platform knows it: linked, refused, being checked, or not arrived whole. */
export const DocumentRow = ({ document, open, ...props }: Props) => {
  const t = useUploadText();
  const { name, bytes, state, received = 0, reason } = document;
  if (state === 'EXPECTED') {
    const isWhole = received >= bytes;
    const tag = isWhole ? t('upload.checking') : t('upload.state.unfinished');
    return (
      <>
        <FileHeading name={name} bytes={bytes} tag={tag} mood={isWhole ? 'plain' : 'expected'} />
        {!isWhole && open && <Unfinished document={document} {...props} />}
      </>
    );
  }
  return (
    <>
      <FileHeading
        name={name}
        bytes={bytes}
        tag={t(`document.${state}`)}
        mood={state === 'LINKED' ? 'linked' : 'refused'}
      />
      {reason && <p className="error">{reason}</p>}
    </>
  );
};
