import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { openPdf } from '../preview/open-pdf.ts';
import './pdf-pages.css';

interface Props {
  readonly bytes: Uint8Array;
  /** What a page is called, for those who do not see it. */
  readonly nameOf: (page: number, pages: number) => string;
  readonly onUnreadable: (error: unknown) => void;
}

/** Pixels to a point of the page, before the screen's own: sharp at the width of a drawer. */
const SCALE = 1.6;

/** One page as a picture, and its words for screen readers. */
const Page = ({ page, name }: { page: PDFPageProxy; name: string }) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return;
    const viewport = page.getViewport({ scale: SCALE * Math.min(2, devicePixelRatio) });
    target.width = viewport.width;
    target.height = viewport.height;
    const drawing = page.render({ canvas: target, viewport });
    // Cancelled when the drawer closes: then nobody waits for it.
    drawing.promise.catch(() => undefined);
    void page.getTextContent().then(({ items }) => {
      setWords(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''));
    });
    return () => drawing.cancel();
  }, [page]);
  return (
    <section className="pdf-page" aria-label={name}>
      <canvas ref={canvas}>{words}</canvas>
    </section>
  );
};

/** The pages of a PDF, drawn one below the other. Nothing in it runs, and nothing is fetched for it. */
export const PdfPages = ({ bytes, nameOf, onUnreadable }: Props) => {
  const [pages, setPages] = useState<readonly PDFPageProxy[]>([]);
  const unreadable = useRef(onUnreadable);
  unreadable.current = onUnreadable;
  useEffect(() => {
    const opened = openPdf(bytes);
    let closed = false;
    const read = async () => {
      const found = await opened.pdf;
      const numbers = Array.from({ length: found.numPages }, (_, index) => index + 1);
      const all = await Promise.all(numbers.map((number) => found.getPage(number)));
      if (!closed) setPages(all);
    };
    read().catch((error: unknown) => !closed && unreadable.current(error));
    return () => {
      closed = true;
      opened.close();
    };
  }, [bytes]);
  return (
    <div className="pdf-pages">
      {pages.map((page, index) => (
        <Page key={page.pageNumber} page={page} name={nameOf(index + 1, pages.length)} />
      ))}
    </div>
  );
};
