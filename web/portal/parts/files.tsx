import { useRef } from 'react';
import { acceptedFiles } from '../../kit/upload/file-fault.ts';
import { useUploadText } from '../../kit/upload/upload-text.ts';
import { DocumentRow } from './document-row.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { FileNews } from './file-news.tsx';
import { showsUpload } from './file-rows.ts';
import { UploadRow } from './upload-row.tsx';
import { useFiles } from './use-files.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { Waiting } from './waiting.tsx';
import './files.css';

/** The files of the opened petition, what is being sent, and the choice of more. */
export const Files = ({ reference, open }: { reference: string; open: boolean }) => {
  const t = useUploadText();
  const { uploads, list, rows, failed, refresh } = useFiles(reference);
  const chooser = useRef<HTMLInputElement>(null);
  const keepFocus = useKeptFocus(() => chooser.current);
  return (
    <div className="file-list">
      {failed !== undefined && <FailureNotice error={failed} onRetry={refresh} />}
      {rows === undefined && failed === undefined && <Waiting />}
      {rows?.length === 0 && <p className="quiet">{t('upload.none')}</p>}
      {rows !== undefined && rows.length > 0 && (
        <ul className="files">
          {rows.map((row) => (
            <li key={row.key} {...keepFocus(row.key)}>
              {row.upload !== undefined && showsUpload(row) && <UploadRow upload={row.upload} uploads={uploads} />}
              {row.document !== undefined && !showsUpload(row) && (
                <DocumentRow document={row.document} uploads={uploads} open={open} onRemoved={refresh} />
              )}
            </li>
          ))}
        </ul>
      )}
      <FileNews uploads={list} />
      {open && (
        <div className="upload">
          <label className="button plain" htmlFor="files">
            {t('upload.choose')}
          </label>
          <input
            ref={chooser}
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
