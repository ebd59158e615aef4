import './preview.css';
import { Button, Drawer } from 'antd';
import { shownBytes } from '../../kit/dates.ts';
import type { Case } from '../case/case.ts';
import { useCaseText } from '../case/text.ts';
import { FailureAlert } from '../parts/failure-alert.tsx';
import { lazily } from '../parts/lazily.tsx';
import { ImageView } from './image-view.tsx';
import { RecordingView } from './recording-view.tsx';
import { showingOf } from './showable.ts';
import { useFile } from './use-file.ts';

type Document = Case['documents'][number];

const PdfView = lazily(async () => (await import('./pdf-view.tsx')).PdfView);

interface Props {
  readonly reference: Case['reference'];
  readonly document: Document;
  readonly onDownload: () => void;
  readonly onClose: () => void;
}

const View = ({ document, bytes }: { document: Document; bytes: ArrayBuffer }) => {
  const { name, media = '' } = document;
  const showing = showingOf(media);
  if (showing === 'pdf') return <PdfView bytes={bytes} name={name} />;
  if (showing === 'image') return <ImageView bytes={bytes} media={media} name={name} />;
  return <RecordingView bytes={bytes} media={media} name={name} video={showing === 'video'} />;
};

/** A file shown in the page: its bytes are drawn, and nothing in it runs. */
export const PreviewDrawer = ({ reference, document, onDownload, onClose }: Props) => {
  const t = useCaseText();
  const { bytes, error, retry } = useFile(reference, document.id);
  return (
    <Drawer
      open
      className="preview"
      size="min(64rem, 100vw)"
      title={<h2 className="typed">{document.name}</h2>}
      extra={<Button onClick={onDownload}>{t('documents.download')}</Button>}
      onClose={onClose}
    >
      {error !== undefined && <FailureAlert error={error} onRetry={retry} />}
      {bytes === undefined && error === undefined && (
        <p role="status" className="quiet">
          {t('preview.loading', { size: shownBytes(document.bytes) })}
        </p>
      )}
      {bytes !== undefined && <View document={document} bytes={bytes} />}
    </Drawer>
  );
};
