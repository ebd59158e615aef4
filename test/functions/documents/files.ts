import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a hand-made ZIP; what is silent is told truthfully. */
export interface ZipEntry {
  readonly name: string | Buffer;
  readonly data?: string | Buffer;
  /** Sizes as the directory declares them, whatever the data. */
  readonly declared?: { readonly compressed: number; readonly uncompressed: number };
  /** General purpose flags; bit 0 says encrypted. */
  readonly flags?: number;
  /** Unix mode, such as 0o120777 of a symbolic link. */
  readonly mode?: number;
}

const fixed = (
  size: number,
  ...fields: readonly (readonly [offset: number, bytes: 2 | 4, value: number])[]
): Buffer => {
  const buffer = Buffer.alloc(size);
  for (const [offset, bytes, value] of fields) buffer.writeUIntLE(value, offset, bytes);
  return buffer;
};

/** A ZIP file (APPNOTE 6.3), made by hand so that it can also lie. */
export const zip = (entries: readonly ZipEntry[]): Buffer => {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data = '', declared, flags = 0, mode = 0o100644 } of entries) {
    const [bytes, label] = [Buffer.from(data), Buffer.from(name)];
    const packed = bytes.length === 0 ? bytes : deflateRawSync(bytes);
    const { compressed, uncompressed } = declared ?? { compressed: packed.length, uncompressed: bytes.length };
    const method = bytes.length === 0 ? 0 : 8;
    const local = fixed(
      30,
      [0, 4, 0x04034b50],
      [4, 2, 20],
      [6, 2, flags],
      [8, 2, method],
      [14, 4, crc32(bytes)],
      [18, 4, packed.length],
      [22, 4, bytes.length],
      [26, 2, label.length],
    );
    const central = fixed(
      46,
      [0, 4, 0x02014b50],
      [4, 2, 0x0314],
      [6, 2, 20],
      [8, 2, flags],
      [10, 2, method],
      [16, 4, crc32(bytes)],
      [20, 4, compressed],
      [24, 4, uncompressed],
      [28, 2, label.length],
      [38, 4, (mode << 16) >>> 0],
      [42, 4, offset],
    );
    locals.push(local, label, packed);
    directory.push(central, label);
    offset += local.length + label.length + packed.length;
  }
  const list = Buffer.concat(directory);
  // More entries than sixteen bits can count wrap around, as they do in files made to deceive.
  const count = entries.length & 0xffff;
  const end = fixed(22, [0, 4, 0x06054b50], [8, 2, count], [10, 2, count], [12, 4, list.length], [16, 4, offset]);
  return Buffer.concat([...locals, list, end]);
};

const officeTypes = (part: string, type: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`;

/** A small Word file, with further entries. */
export const docx = (more: readonly ZipEntry[] = []): Buffer =>
  zip([
    { name: '[Content_Types].xml', data: officeTypes('word/document.xml', 'wordprocessingml.document') },
    { name: '_rels/.rels', data: '<Relationships/>' },
    { name: 'word/document.xml', data: '<w:document>请求</w:document>' },
    ...more,
  ]);

/** A small Excel file. */
export const xlsx = (): Buffer =>
  zip([
    { name: '[Content_Types].xml', data: officeTypes('xl/workbook.xml', 'spreadsheetml.sheet') },
    { name: '_rels/.rels', data: '<Relationships/>' },
    { name: 'xl/workbook.xml', data: '<workbook/>' },
  ]);

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

const media = (brand: string): Buffer =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from(`ftyp${brand}\0\0\0\0${brand}isom`, 'latin1'),
    Buffer.from([0, 0, 0, 8]),
    Buffer.from('mdat'),
  ]);

/** A PDF of one empty page, with a classic trailer; `trailer` adds to its dictionary. */
export const pdf = (trailer = '', body = ''): Buffer => {
  const objects = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n${body}`;
  const table = 'xref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000054 00000 n \n';
  return Buffer.from(
    `${objects}${table}trailer<</Size 3/Root 1 0 R${trailer}>>\nstartxref\n${Buffer.byteLength(objects)}\n%%EOF\n`,
    'latin1',
  );
};

/** A PDF 1.5 whose trailer is the dictionary of a cross-reference stream of that many bytes. */
export const pdfWithStream = (trailer: string, bytes: number, after = ''): Buffer => {
  const head = '%PDF-1.5\n1 0 obj<</Type/Catalog>>endobj\n';
  const stream = `5 0 obj<</Type/XRef/Size 6/Root 1 0 R${trailer}/Length ${bytes}>>stream\n${'\0'.repeat(bytes)}\nendstream endobj\n`;
  return Buffer.from(`${head}${stream}${after}startxref\n${head.length}\n%%EOF\n`, 'latin1');
};

/** The smallest file of each accepted kind that its readers know for what it is. */
export const samples = {
  pdf: pdf(),
  jpeg: Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.from('ffdb004300', 'hex'),
    Buffer.alloc(64, 1),
    Buffer.from('ffd9', 'hex'),
  ]),
  png: Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from('00000001000000010802000000', 'hex')),
    chunk('IDAT', deflateRawSync(Buffer.alloc(4))),
    chunk('IEND', Buffer.alloc(0)),
  ]),
  heic: media('heic'),
  heif: media('mif1'),
  mp4: media('mp42'),
  m4a: media('M4A '),
  mp3: Buffer.concat([
    Buffer.from('fffb9064', 'hex'),
    Buffer.alloc(413),
    Buffer.from('fffb9064', 'hex'),
    Buffer.alloc(413),
  ]),
  mp3WithTags: Buffer.concat([
    Buffer.from('ID3\x03\0\0\0\0\0\x0a', 'latin1'),
    Buffer.alloc(10),
    Buffer.from('fffb9064', 'hex'),
    Buffer.alloc(413),
  ]),
  docx: docx(),
  xlsx: xlsx(),
} as const;
