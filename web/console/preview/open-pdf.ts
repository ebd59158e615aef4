import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import WorkerOfPdf from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker';

const MAX_PIXELS = 100_000_000;
const files = (folder: string) => new URL(`pdf/${folder}/`, `${location.origin}/console/`).href;

/** An open PDF, and how to let go of it. */
export interface OpenPdf {
  readonly pdf: Promise<PDFDocumentProxy>;
  readonly close: () => void;
}

/** Opens a PDF in a worker of our own origin. Scripts, forms and links in it stay what they are: bytes. */
export const openPdf = (bytes: Uint8Array): OpenPdf => {
  const port = new WorkerOfPdf();
  const worker = PDFWorker.create({ port });
  const task = getDocument({
    // The reader takes the bytes that it is given away from whoever gave them.
    data: bytes.slice(),
    worker,
    cMapUrl: files('cmaps'),
    standardFontDataUrl: files('standard_fonts'),
    wasmUrl: files('wasm'),
    // The policy of the pages allows no code that is compiled at run time.
    useWasm: false,
    enableXfa: false,
    maxImageSize: MAX_PIXELS,
  });
  return {
    pdf: task.promise,
    close: () => {
      void task.destroy().finally(() => {
        worker.destroy();
        port.terminate();
      });
    },
  };
};
