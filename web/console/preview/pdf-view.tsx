import { Alert, Button, Space } from 'antd';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useCaseText } from '../case/text.ts';
import { Loading } from '../parts/loading.tsx';
import { openPdf } from './open-pdf.ts';
import { PdfPage } from './pdf-page.tsx';
import { useZoom, ZoomBar, zoomKey } from './zoom.tsx';

/** A PDF, page by page. */
export const PdfView = ({ bytes, name }: { bytes: ArrayBuffer; name: string }) => {
  const t = useCaseText();
  const zoom = useZoom();
  const [pdf, setPdf] = useState<PDFDocumentProxy>();
  const [broken, setBroken] = useState(false);
  const [number, setNumber] = useState(1);
  useEffect(() => {
    let wanted = true;
    const opened = openPdf(new Uint8Array(bytes));
    opened.pdf.then(
      (found) => wanted && setPdf(found),
      () => wanted && setBroken(true),
    );
    return () => {
      wanted = false;
      opened.close();
    };
  }, [bytes]);
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (pdf !== undefined) frame.current?.focus();
  }, [pdf]);
  const fail = useCallback(() => setBroken(true), []);
  const pages = pdf?.numPages ?? 0;
  const turn = (by: number) => setNumber((now) => Math.min(pages, Math.max(1, now + by)));
  const press = (event: KeyboardEvent) => {
    const by = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 }[event.key];
    if (by !== undefined) turn(by);
    if (by !== undefined || zoomKey(zoom, event)) event.preventDefault();
  };
  if (broken) return <Alert type="info" showIcon title={t('preview.cannot')} />;
  if (pdf === undefined) return <Loading />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the toolbar, which has a button for each
    <div onKeyDown={press}>
      <ZoomBar zoom={zoom}>
        <Space hidden={pages === 1}>
          <Button disabled={number === 1} onClick={() => turn(-1)}>
            {t('preview.before')}
          </Button>
          <span role="status">{t('preview.page', { number, pages })}</span>
          <Button disabled={number === pages} onClick={() => turn(1)}>
            {t('preview.next')}
          </Button>
        </Space>
      </ZoomBar>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what is larger than its frame is scrolled by keyboard */}
      <section ref={frame} className="preview-frame" tabIndex={0} aria-label={name}>
        <PdfPage pdf={pdf} number={number} scale={zoom.scale} onBroken={fail} />
      </section>
    </div>
  );
};
