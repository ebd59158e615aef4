import { crc32, deflateSync } from 'node:zlib';
import type { MediaType } from '../../../shared/domain/media.ts';
import type { Random } from './random.ts';

/** A small file that is valid in its format. */
export interface EvidenceFile {
  readonly name: string;
  readonly media: MediaType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const latin = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

/** A PDF (1.4) of one page with one line of Latin text. */
export const smallPdf = (line: string): Uint8Array<ArrayBuffer> => {
  const content = `BT /F1 14 Tf 60 760 Td (${line.replace(/[^ -~]|[()\\]/g, ' ')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return latin(
    `${body}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`,
  );
};

const chunk = (type: string, data: Uint8Array): Buffer => {
  const typed = Buffer.concat([latin(type), data]);
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(typed));
  return Buffer.concat([size, typed, check]);
};

/** A PNG, 24 by 16, of stripes in shades of grey. */
export const smallPng = (random: Random): Uint8Array<ArrayBuffer> => {
  const [width, height] = [24, 16];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8; // bits per sample; the colour type stays 0: greyscale
  const rows = Array.from({ length: height }, () => Buffer.alloc(width + 1, random.int(0, 255)).fill(0, 0, 1));
  return new Uint8Array(
    Buffer.concat([
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(Buffer.concat(rows))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
};

const segment = (marker: number, ...data: number[]): number[] => [
  0xff,
  marker,
  (data.length + 2) >> 8,
  (data.length + 2) & 0xff,
  ...data,
];

/** A baseline JPEG, 8 by 8, of one shade of grey, with a comment that makes it unlike any other. */
export const smallJpeg = (comment: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe0, ...latin('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0),
    ...segment(0xfe, ...latin(comment.replace(/[^ -~]/g, ' '))),
    ...segment(0xdb, 0, ...Array<number>(64).fill(16)),
    ...segment(0xc0, 8, 0, 8, 0, 8, 1, 1, 0x11, 0),
    // Each Huffman table holds one code, the bit 0: no difference of brightness, then the end of the block.
    ...segment(0xc4, 0x00, 1, ...Array<number>(15).fill(0), 0),
    ...segment(0xc4, 0x10, 1, ...Array<number>(15).fill(0), 0),
    ...segment(0xda, 1, 1, 0x00, 0, 63, 0),
    0x3f, // the two codes, padded with ones
    0xff,
    0xd9,
  ]);

/** A small piece of evidence, each unlike the others. */
export const evidenceFile = (random: Random): EvidenceFile => {
  const mark = `everyletter demo ${random.int(0, 1_000_000_000)}`;
  const format = random.weighted({ pdf: 4, jpg: 4, png: 2 });
  if (format === 'pdf')
    return {
      name: random.pick(['判决书.pdf', '合同扫描件.pdf', '诊断证明.pdf']),
      media: 'application/pdf',
      bytes: smallPdf(mark),
    };
  if (format === 'png')
    return { name: random.pick(['转账截图.png', '聊天记录.png']), media: 'image/png', bytes: smallPng(random) };
  return {
    name: random.pick(['现场照片.jpg', '收条.jpg', '身份证明.jpg']),
    media: 'image/jpeg',
    bytes: smallJpeg(mark),
  };
};
