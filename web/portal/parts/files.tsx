import { acceptedFiles } from '../../kit/upload/file-fault.ts';
import { useUploadText } from '../../kit/upload/upload-text.ts';
import { DocumentRow } from './document-row.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { FileNews } from './file-news.tsx';
import { UploadRow } from './upload-row.tsx';
import { type FileRow, useFiles } from './use-files.ts';
import { Waiting } from './waiting.tsx';
import './files.css';

/** What became of an upload is the platform's to say, once it knows. */
const showsUpload = ({ document, upload }: FileRow): boolean =>
  upload !== undefined &&
  (document === undefined || document.state === 'EXPECTED' || upload.phase !== 'checking') &&
  !(document !== undefined && (upload.phase === 'linked' || upload.phase === 'refused'));

/** The files of the opened petition, what is being sent, and the choice of more. */
export const Files = ({ reference, open }: { reference: string; open: boolean }) => {
  const t = useUploadText();
  const { uploads, rows, failed, refresh } = useFiles(reference);
  return (
    <div className="file-list">
      {failed !== undefined && <FailureNotice error={failed} onRetry={refresh} />}
      {rows === undefined && failed === undefined && <Waiting />}
      {rows?.length === 0 && <p className="quiet">{t('upload.none')}</p>}
      {rows !== undefined && rows.length > 0 && (
        <ul className="files">
          {rows.map((row) => (
            <li key={row.key}>
              {row.upload !== undefined && showsUpload(row) && <UploadRow upload={row.upload} uploads={uploads} />}
              {row.document !== undefined && !showsUpload(row) && (
                <DocumentRow document={row.document} uploads={uploads} open={open} onRemoved={refresh} />
              )}
            </li>
          ))}
        </ul>
      )}
      <FileNews uploads={uploads.all()} />
      {open && (
        <div className="upload">
          <label className="button plain" htmlFor="files">
            {t('upload.choose')}
          </label>
          <input
            id="files"
            className="hidden"
            type="file"
            multiple
            accept={acceptedFiles}
            aria-describedby="files-hint"
            onChange={({ target }) => {
              uploads.add([...(target.files ?? [])]);
              // The same file may be chosen again after it was mended.
              target.value = '';
            }}
          />
          <p className="hint" id="files-hint">
            {t('upload.hint')}
          </p>
        </div>
      )}
    </div>
  );
};
