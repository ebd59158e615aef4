import type { ReactNode } from 'react';
import type { Uploads } from '../../kit/upload/create-uploads.ts';
import { type Fault, isActive, type Phase, type Upload } from '../../kit/upload/upload.ts';
import { type UploadKey, useUploadStory, useUploadText } from '../../kit/upload/upload-text.ts';
import { FileHeading } from './file-heading.tsx';
import { FileProgress } from './file-progress.tsx';

type Mood = Parameters<typeof FileHeading>[0]['mood'];

const tags: Readonly<Record<Phase, readonly [UploadKey, Mood]>> = {
  waiting: ['upload.waiting', 'plain'],
  reading: ['upload.state.reading', 'plain'],
  sending: ['upload.state.sending', 'plain'],
  paused: ['upload.state.paused', 'expected'],
  offline: ['upload.state.offline', 'expected'],
  checking: ['upload.checking', 'plain'],
  linked: ['upload.linked', 'linked'],
  refused: ['upload.refused', 'refused'],
  failed: ['upload.failed', 'refused'],
  different: ['upload.state.different', 'refused'],
  cancelled: ['upload.state.cancelled', 'plain'],
};

/** Faults that another attempt with the same file may overcome. */
const mayPass = (fault: Fault | undefined): boolean =>
  fault === undefined || fault.kind === 'API' || fault.kind === 'STORAGE' || fault.kind === 'UNREADABLE';

const showsProgress: readonly Phase[] = ['reading', 'sending', 'paused', 'offline'];
const isTold: readonly Phase[] = [...showsProgress, 'failed', 'different', 'refused'];
const isWrong: readonly Phase[] = ['failed', 'different', 'refused'];

/** One file on its way, and what can be done about it. */
export const UploadRow = ({ upload, uploads }: { upload: Upload; uploads: Uploads }) => {
  const t = useUploadText();
  const tell = useUploadStory();
  const { id, phase, file, done, fault } = upload;
  const [tag, mood] = tags[phase];
  const story = tell(upload);
  const act = (key: UploadKey, run: (id: string) => void): ReactNode => (
    <button type="button" className="link" onClick={() => run(id)}>
      {t(key)}
      <span className="hidden"> {file.name}</span>
    </button>
  );
  return (
    <>
      <FileHeading name={file.name} bytes={file.size} tag={t(tag)} mood={mood} />
      {showsProgress.includes(phase) && <FileProgress name={file.name} done={done} bytes={file.size} story={story} />}
      {isTold.includes(phase) && <p className={isWrong.includes(phase) ? 'error' : 'quiet'}>{story}</p>}
      <div className="file-acts">
        {phase === 'offline' && act('upload.now', uploads.resume)}
        {isActive(upload) && act('upload.pause', uploads.pause)}
        {phase === 'paused' && act('upload.resume', uploads.resume)}
        {(isActive(upload) || phase === 'paused') && act('upload.cancel', uploads.cancel)}
        {phase === 'cancelled' && act('upload.undo', uploads.resume)}
        {phase === 'different' && act('upload.asNew', uploads.sendAsNew)}
        {phase === 'failed' && mayPass(fault) && act('upload.retry', uploads.resume)}
        {phase === 'different' && act('upload.other', uploads.dismiss)}
        {(phase === 'failed' || phase === 'cancelled') && act('upload.dismiss', uploads.dismiss)}
      </div>
    </>
  );
};
