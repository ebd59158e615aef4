import { useCallback, useEffect, useState } from 'react';
import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import { shownBytes } from '../../kit/dates.ts';
import { useApi } from '../api.ts';
import { FailureNotice } from '../parts/failure-notice.tsx';
import { useText } from '../text.ts';
import { UploadBox } from './upload-box.tsx';

type Found = ResultOf<Endpoints['listDocuments']>['documents'];

const SOON = 2_000;
const LATER = 15_000;
/** A file whose sending broke off waits for ever; nobody asks after it for ever. */
const MOST = 40;

/** The files of the petition with their check; asks again while one is being checked. */
export const Documents = ({ open }: { open: boolean }) => {
  const t = useText();
  const api = useApi();
  const [found, setFound] = useState<Found>();
  const [failed, setFailed] = useState<unknown>();
  const [asked, setAsked] = useState(0);
  const refresh = useCallback(() => {
    setFailed(undefined);
    setAsked((count) => count + 1);
    api.listDocuments().then(({ documents }) => setFound(documents), setFailed);
  }, [api]);
  useEffect(refresh, [refresh]);

  const waiting = found?.some(({ state }) => state === 'EXPECTED') === true;
  useEffect(() => {
    if (!waiting || asked >= MOST) return;
    const timer = setTimeout(refresh, asked < MOST / 2 ? SOON : LATER);
    return () => clearTimeout(timer);
  }, [waiting, asked, refresh]);

  return (
    <section>
      <h2>{t('documents.title')}</h2>
      {failed !== undefined && <FailureNotice error={failed} onRetry={refresh} />}
      {found?.length === 0 && <p className="quiet">{t('documents.none')}</p>}
      {found !== undefined && found.length > 0 && (
        <ul className="files">
          {found.map((file) => (
            <li key={file.id}>
              <span className="file-name">{file.name}</span> <span className="quiet">{shownBytes(file.bytes)}</span>
              <span className={`tag ${file.state.toLowerCase()}`}>{t(`document.${file.state}`)}</span>
              {file.reason && <p className="error">{file.reason}</p>}
            </li>
          ))}
        </ul>
      )}
      {open && <UploadBox onSent={refresh} />}
    </section>
  );
};
