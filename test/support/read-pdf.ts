import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import decodeQR from 'qr/decode.js';

/** Pixels to a point: a module of a QR code becomes several pixels wide. */
const SCALE = 3;

interface Canvas {
  readonly canvas: { readonly width: number; readonly height: number };
  readonly context: { getImageData(x: number, y: number, width: number, height: number): Image };
}
type Image = Parameters<typeof decodeQR>[0];

/** A PDF read back by another program than the one that wrote it. */
export const openPdf = async (bytes: Uint8Array) => {
  const document = await getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false }).promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1)));
  const lines = async () => {
    const found: string[] = [];
    for (const page of pages) {
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
      found.push(...text.split('\n'));
    }
    return found;
  };
  return {
    pages,
    /** The text, line by line. */
    lines,
    /** The text without spaces and line breaks, for lines break where they are full. */
    text: async () => (await lines()).join('').replace(/\s/g, ''),
    metadata: async () => {
      const { info } = await document.getMetadata();
      return info as Readonly<Record<string, unknown>>; // the library names no fields of it
    },
    /** What a camera reads from the QR code of a page. */
    qrCode: async (index: number): Promise<string> => {
      const page = pages[index];
      if (page === undefined) throw new Error(`There is no page ${index}`);
      const viewport = page.getViewport({ scale: SCALE });
      const factory = document.canvasFactory as { create(width: number, height: number): Canvas }; // the library calls it an object
      const { canvas, context } = factory.create(viewport.width, viewport.height);
      await page.render({ canvas, canvasContext: context, viewport }).promise;
      return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
    },
  };
};
