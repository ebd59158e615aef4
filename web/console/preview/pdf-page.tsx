import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { useCaseText } from '../case/text.ts';

interface Props {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  /** 1 fits the width. */
  readonly scale: number;
  readonly onBroken: () => void;
}

/** One page, drawn; its words stand beside it for those who listen. */
export const PdfPage = ({ pdf, number, scale, onBroken }: Props) => {
  const t = useCaseText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    let wanted = true;
    let task: RenderTask | undefined;
    const draw = async () => {
      const page = await pdf.getPage(number);
      const target = canvas.current;
      if (!wanted || target === null) return;
      const natural = page.getViewport({ scale: 1 });
      const width = (target.parentElement?.clientWidth ?? natural.width) * scale;
      const viewport = page.getViewport({ scale: (width / natural.width) * devicePixelRatio });
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      target.style.width = `${width}px`;
      task = page.render({ canvas: target, viewport });
      await task.promise;
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      if (wanted) setWords(text);
    };
    draw().catch(() => wanted && onBroken());
    return () => {
      wanted = false;
      task?.cancel();
    };
  }, [pdf, number, scale, onBroken]);
  return (
    <>
      <canvas ref={canvas} role="img" aria-label={t('preview.page', { number, pages: pdf.numPages })} />
      <p className="heard">{words}</p>
    </>
  );
};
