import { encodeQR } from 'qr';
import type { Sheet } from './sheet.ts';

/** Light modules that the standard wants around a code (ISO/IEC 18004). */
const QUIET = 4;

/** Draws a QR code as one filled path: sharp at any size; `width` counts the quiet zone. */
export const drawQrCode = ({ doc }: Sheet, text: string, x: number, y: number, width: number): void => {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  const module = width / rows.length;
  for (const [row, modules] of rows.entries()) {
    for (let from = modules.indexOf(true); from >= 0; ) {
      const end = modules.indexOf(false, from);
      // The quiet zone ends every run.
      doc.rect(x + from * module, y + row * module, (end - from) * module, module);
      from = modules.indexOf(true, end);
    }
  }
  doc.fill('#000000');
};
