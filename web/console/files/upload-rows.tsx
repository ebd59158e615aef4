import './files.css';
import { Button, Progress, Space } from 'antd';
import type { Uploads } from '../../kit/upload/create-uploads.ts';
import { isActive, percentOf, type Upload } from '../../kit/upload/upload.ts';
import { type UploadKey, useUploadStory, useUploadText } from '../../kit/upload/upload-text.ts';

const WRONG: readonly Upload['phase'][] = ['failed', 'refused', 'different'];

const Row = ({ upload, uploads }: { upload: Upload; uploads: Uploads }) => {
  const t = useUploadText();
  const tell = useUploadStory();
  const { id, phase, file, done, fault } = upload;
  const act = (key: UploadKey, run: (id: string) => void) => (
    <Button size="small" aria-label={`${t(key)} ${file.name}`} onClick={() => run(id)}>
      {t(key)}
    </Button>
  );
  const active = isActive(upload);
  return (
    <li>
      <span className="file-name typed">{file.name}</span>
      <span
        className={WRONG.includes(phase) ? 'file-wrong' : 'quiet'}
        role={WRONG.includes(phase) ? 'alert' : 'status'}
      >
        {tell(upload)}
      </span>
      {(phase === 'sending' || phase === 'paused' || phase === 'offline') && (
        <Progress
          aria-label={t('upload.name', { name: file.name })}
          percent={percentOf(done, file.size)}
          showInfo={false}
          size="small"
        />
      )}
      <Space wrap size="small">
        {phase === 'offline' && act('upload.now', uploads.resume)}
        {active && act('upload.pause', uploads.pause)}
        {phase === 'paused' && act('upload.resume', uploads.resume)}
        {(active || phase === 'paused') && act('upload.cancel', uploads.cancel)}
        {phase === 'cancelled' && act('upload.undo', uploads.resume)}
        {phase === 'failed' && fault?.kind !== 'TYPE' && act('upload.retry', uploads.resume)}
        {(phase === 'failed' || phase === 'cancelled' || phase === 'refused') && act('upload.dismiss', uploads.dismiss)}
      </Space>
    </li>
  );
};

/** Files on their way, and what can be done about each. */
export const UploadRows = ({ list, uploads }: { list: readonly Upload[]; uploads: Uploads }) =>
  list.length === 0 ? null : (
    <ul className="upload-rows">
      {list.map((upload) => (
        <Row key={upload.id} upload={upload} uploads={uploads} />
      ))}
    </ul>
  );
