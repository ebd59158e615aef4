import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { shownBytes, shownInstant } from '../../kit/dates.ts';
import { useLanguage } from '../../kit/language.tsx';
import { useApi, useMe } from '../api.ts';
import { CaseFiles } from '../files/case-files.tsx';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { lazily } from '../parts/lazily.tsx';
import { showingOf } from '../preview/showable.ts';
import type { Case } from './case.ts';
import { useCaseText } from './text.ts';

type Document = Case['documents'][number];
const colours = { EXPECTED: 'gold', LINKED: 'green', REFUSED: 'red' } as const;

const Preview = lazily(async () => (await import('../preview/preview-drawer.tsx')).PreviewDrawer);

interface RowProps {
  readonly document: Document;
  readonly onPreview: () => void;
  readonly onDownload: () => void;
}

const Row = ({ document, onPreview, onDownload }: RowProps) => {
  const t = useCaseText();
  const { language } = useLanguage();
  const { id, name, bytes, at, state, reason, media } = document;
  return (
    <li>
      <span className="file-name typed">{name}</span>
      <span className="quiet">
        {shownBytes(bytes)} · <time dateTime={at}>{shownInstant(at, language)}</time>
      </span>
      <Tag color={colours[state]}>{t(`document.${state}`)}</Tag>
      {reason !== undefined && <span className="file-reason">{reason}</span>}
      {state === 'LINKED' && (
        <Space className="file-buttons not-printed">
          {showingOf(media) && (
            <Button id={`preview-${id}`} aria-label={t('documents.preview.of', { name })} onClick={onPreview}>
              {t('documents.preview')}
            </Button>
          )}
          <Button aria-label={t('documents.download.of', { name })} onClick={onDownload}>
            {t('documents.download')}
          </Button>
        </Space>
      )}
    </li>
  );
};

/** The files of the case. A checked one can be looked at or downloaded, and both are logged. */
export const Documents = ({ found, onLinked }: { found: Case; onLinked: () => void }) => {
  const t = useCaseText();
  const api = useApi();
  const { may } = useMe();
  const [failed, setFailed] = useState<unknown>();
  const [shown, setShown] = useState<Document>();
  const download = async ({ id }: Document) => {
    setFailed(undefined);
    try {
      const { url } = await api.downloadDocument({ params: { id: found.reference, document: id } });
      location.assign(url);
    } catch (error) {
      setFailed(error);
    }
  };
  const close = () => {
    setShown(undefined);
    setTimeout(() => document.getElementById(`preview-${shown?.id}`)?.focus());
  };
  return (
    <>
      {failed !== undefined && <FailureAlert error={failed} />}
      {found.documents.length === 0 && <p className="quiet">{t('documents.none')}</p>}
      <ul className="case-files">
        {found.documents.map((one) => (
          <Row key={one.id} document={one} onPreview={() => setShown(one)} onDownload={() => void download(one)} />
        ))}
      </ul>
      {may('petition:document') && (
        <CaseFiles reference={found.reference} onLinked={onLinked} open={found.next.includes('document')} />
      )}
      {shown !== undefined && (
        <Preview
          key={shown.id}
          reference={found.reference}
          document={shown}
          onDownload={() => void download(shown)}
          onClose={close}
        />
      )}
    </>
  );
};
