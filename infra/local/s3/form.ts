import { type BodyReader, readBody } from './body-reader.ts';
import { invalidArgument, S3Error } from './s3-error.ts';
import type { Body } from './settings.ts';

/** S3's limit for everything before the file. */
const MAX_FIELD_BYTES = 20 * 1024;

export interface UploadForm {
  /** Lower-case names: S3 compares form fields without regard to case. */
  fields: Map<string, string>;
  file: { name: string; body: Body };
}

const malformed = () =>
  new S3Error(400, 'MalformedPOSTRequest', 'The body of your POST request is not well-formed multipart/form-data.');

function boundaryOf(contentType: string): string {
  const [, quoted, plain] =
    /^multipart\/form-data;.*?boundary=(?:"([^"]{1,70})"|([^;,\s]{1,70}))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain;
  if (boundary !== undefined) return boundary;
  throw new S3Error(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', [
    ['Condition', 'Bucket POST must be of the enclosure-type multipart/form-data'],
  ]);
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw malformed();
  }
}

interface Part {
  name: string;
  filename: string;
}

function parseDisposition(header: string): Part | undefined {
  const [, parameters] = /^content-disposition:\s*form-data\s*;(.*)$/i.exec(header) ?? [];
  if (parameters === undefined) return undefined;
  const parameter = (name: string) => {
    const [, quoted, plain] =
      new RegExp(`(?:^|;)\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, 'i').exec(parameters) ?? [];
    return quoted ?? plain;
  };
  const name = parameter('name');
  return name === undefined ? undefined : { name: name.toLowerCase(), filename: parameter('filename') ?? '' };
}

async function readPartHeaders(reader: BodyReader): Promise<Part> {
  let part: Part | undefined;
  for (let count = 0; count < 20; count += 1) {
    const header = utf8(await reader.line(MAX_FIELD_BYTES));
    if (header === '') {
      if (part === undefined) throw malformed();
      return part;
    }
    part = parseDisposition(header) ?? part;
  }
  throw malformed();
}

/** After a delimiter: CRLF when another part follows, `--` at the end. */
async function isLast(reader: BodyReader): Promise<boolean> {
  const bytes: Uint8Array[] = [];
  for await (const piece of reader.bytes(2)) bytes.push(piece);
  const mark = Buffer.concat(bytes).toString('latin1');
  if (mark !== '--' && mark !== '\r\n') throw malformed();
  return mark === '--';
}

async function readValue(reader: BodyReader, delimiter: Buffer, limit: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of reader.until(delimiter)) {
    pieces.push(piece);
    size += piece.length;
    if (size > limit) {
      const message = 'Your POST request fields preceding the upload file were too large.';
      throw new S3Error(400, 'MaxPostPreDataLengthExceeded', message, [
        ['MaxPostPreDataLengthExceeded', MAX_FIELD_BYTES],
      ]);
    }
  }
  return utf8(Buffer.concat(pieces));
}

/** The file's bytes; a body that stops before its closing boundary is refused when they have been read. */
async function* readFile(reader: BodyReader, delimiter: Buffer): Body {
  yield* reader.until(delimiter);
  await isLast(reader);
}

/** Reads the fields of a form and stops at its file, whose bytes the caller takes as they come. */
export async function readForm(contentType: string, body: Body): Promise<UploadForm> {
  const boundary = boundaryOf(contentType);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  const reader = readBody(body);
  const fields = new Map<string, string>();
  let left = MAX_FIELD_BYTES;
  if ((await reader.line(MAX_FIELD_BYTES)).toString('latin1') !== `--${boundary}`) throw malformed();
  for (;;) {
    const part = await readPartHeaders(reader);
    if (part.name === 'file') return { fields, file: { name: part.filename, body: readFile(reader, delimiter) } };
    if (fields.has(part.name)) throw invalidArgument('A form field may be given once only.', part.name);
    const value = await readValue(reader, delimiter, left);
    left -= part.name.length + value.length;
    fields.set(part.name, value);
    if (await isLast(reader)) throw invalidArgument('POST requires exactly one file upload per request.', 'file', '0');
  }
}
