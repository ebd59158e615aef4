import type { Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import { printable } from './printable.ts';

type Doc = PDFKit.PDFDocument;

export interface SheetOptions {
  readonly font: Font;
  /** Says what it is, never whose it is: titles are shown by whoever lists files. */
  readonly title: string;
  readonly now: Date;
  /** Points: top, right, bottom, left. */
  readonly margins: readonly [number, number, number, number];
}

/** A PDF (A4) whose text can be selected, searched and read aloud. */
export interface Sheet {
  readonly doc: Doc;
  /** Characters that could not be printed as they are. */
  readonly missing: ReadonlySet<string>;
  /** The text with every character that the font lacks named by its code point. */
  readonly print: (text: string) => string;
  /** Draws something that is read: a heading (`H1`), a paragraph (`P`), a picture (`Figure`). */
  readonly tell: (tag: string, draw: () => void, options?: { readonly lang?: string; readonly alt?: string }) => void;
  /** Draws something that is only seen. */
  readonly adorn: (draw: () => void) => void;
  readonly finish: () => Promise<Buffer>;
}

export const newSheet = ({ font, title, now, margins: [top, right, bottom, left] }: SheetOptions): Sheet => {
  // Without a font pdfkit would look for its own; its types know neither an opened font nor PDF/UA.
  const untyped: object = { font, subset: 'PDF/UA' };
  const doc = new PDFDocument({
    ...untyped,
    size: 'A4',
    margins: { top, right, bottom, left },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Author: '件件有回音 Everyletter', Creator: 'Everyletter', CreationDate: now, ModDate: now },
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  const missing = new Set<string>();
  return {
    doc,
    missing,
    print: (text) => printable(text, font, missing),
    tell: (tag, draw, options = {}) => {
      root.add(doc.struct(tag, options, [draw]));
    },
    adorn: (draw) => {
      doc.markContent('Artifact');
      draw();
      doc.endMarkedContent();
    },
    finish: async () => {
      root.end();
      doc.end();
      const chunks: Buffer[] = [];
      for await (const chunk of doc) chunks.push(Buffer.from(chunk));
      return Buffer.concat(chunks);
    },
  };
};
