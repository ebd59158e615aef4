import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectFile } from '../../../functions/documents/inspect-file.ts';
import { media, type Refusal } from '../../../shared/domain/media.ts';
import { docx, pdf, pdfWithStream, samples, xlsx, type ZipEntry, zip } from './files.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const EICAR = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS'}-TEST-FILE!$H+H*`;
const CHUNK = 65_536; // what a read stream of Node hands over at once

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'everyletter-files-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const inspect = (bytes: Buffer, announced: string, extension: string): Promise<Refusal | undefined> => {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  return inspectFile(path, { media: announced, extension });
};
const word = (more: readonly ZipEntry[]) => inspect(docx(more), DOCX, 'docx');

describe('a file of an accepted kind', () => {
  it.each([
    ['application/pdf', 'pdf', samples.pdf],
    ['image/jpeg', 'jpg', samples.jpeg],
    ['image/jpeg', 'jpeg', samples.jpeg],
    ['image/png', 'png', samples.png],
    ['image/heic', 'heic', samples.heic],
    ['image/heic', 'heif', samples.heif],
    ['video/mp4', 'mp4', samples.mp4],
    ['audio/mp4', 'm4a', samples.m4a],
    ['audio/mpeg', 'mp3', samples.mp3],
    ['audio/mpeg', 'mp3', samples.mp3WithTags],
    [DOCX, 'docx', samples.docx],
    [XLSX, 'xlsx', samples.xlsx],
  ])('%s named .%s is taken', async (announced, extension, bytes) => {
    expect(await inspect(bytes, announced, extension)).toBeUndefined();
  });

  it('is tried for every kind', () => {
    expect(Object.values(media).flat().sort()).toEqual([
      'docx',
      'heic',
      'heif',
      'jpeg',
      'jpg',
      'm4a',
      'mp3',
      'mp4',
      'pdf',
      'png',
      'xlsx',
    ]);
  });

  it('announced as any other kind is refused', async () => {
    for (const [announced, [extension]] of Object.entries(media)) {
      for (const [name, bytes] of Object.entries(samples)) {
        const own = { heif: 'heic', mp3WithTags: 'mp3', jpeg: 'jpg' }[name] ?? name;
        if (own !== extension)
          expect([name, await inspect(bytes, announced, extension)]).not.toEqual([name, undefined]);
      }
    }
  });

  it('named like another kind is refused for its name', async () => {
    expect(await inspect(samples.jpeg, 'image/jpeg', 'pdf')).toBe('NAME');
    expect(await inspect(samples.pdf, 'application/pdf', 'exe')).toBe('NAME');
    expect(await inspect(samples.pdf, 'application/pdf', '')).toBe('NAME');
    expect(await inspect(samples.docx, DOCX, 'xlsx')).toBe('TYPE');
  });
});

describe('a file that is something else', () => {
  it.each([
    ['a GIF that is also a script', Buffer.from('GIF89a/*\0\0*/=1;alert(document.cookie)'), 'image/png', 'png'],
    ['a PDF renamed .jpg', samples.pdf, 'image/jpeg', 'jpg'],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>'), 'application/pdf', 'pdf'],
    [
      'HTML before a PDF',
      Buffer.concat([Buffer.from('<html><script>1</script>'), samples.pdf]),
      'application/pdf',
      'pdf',
    ],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'image/png', 'png'],
    ['a web archive', Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n'), DOCX, 'docx'],
    ['an executable', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'application/pdf', 'pdf'],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'audio/mpeg', 'mp3'],
    ['nothing at all', Buffer.alloc(0), 'application/pdf', 'pdf'],
    ['one byte', Buffer.from('%'), 'application/pdf', 'pdf'],
    ['zeros', Buffer.alloc(5000), 'video/mp4', 'mp4'],
    [
      'an old Word file',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      'application/pdf',
      'pdf',
    ],
    ['a plain ZIP', zip([{ name: 'a.txt', data: 'a' }]), DOCX, 'docx'],
    ['an Excel file', xlsx(), DOCX, 'docx'],
  ])('%s is refused for its type', async (_, bytes, announced, extension) => {
    expect(await inspect(bytes, announced, extension)).toBe('TYPE');
  });

  it('a Word file with macros is refused', async () => {
    const macros = zip([
      {
        name: '[Content_Types].xml',
        data: '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      },
      { name: 'word/document.xml', data: '<w:document/>' },
      { name: 'word/vbaProject.bin', data: 'macro' },
    ]);

    expect(await inspect(macros, DOCX, 'docx')).toBe('TYPE');
  });
});

describe('malware', () => {
  it('is found wherever in the file it stands, also across the border of two chunks', async () => {
    for (const at of [0, 1, CHUNK - EICAR.length, CHUNK - 1, CHUNK - 30, CHUNK, 2 * CHUNK - 67, 3 * CHUNK - 10]) {
      const bytes = Buffer.concat([samples.pdf, Buffer.alloc(4 * CHUNK, 32)]);
      bytes.write(EICAR, at, 'latin1');

      expect([at, await inspect(bytes, 'application/pdf', 'pdf')]).toEqual([at, 'MALWARE']);
    }
  });

  it('is named before anything else that is wrong', async () => {
    expect(await inspect(Buffer.from(EICAR), 'image/png', 'exe')).toBe('MALWARE');
  });

  it('is not what lacks its last character', async () => {
    const bytes = Buffer.concat([samples.pdf, Buffer.from(EICAR.slice(0, -1))]);

    expect(await inspect(bytes, 'application/pdf', 'pdf')).toBeUndefined();
  });
});

describe('an office file', () => {
  it('that unpacks to more than anybody could read is refused before it is unpacked', async () => {
    const bomb = { name: 'word/media/1.png', data: 'x', declared: { compressed: 4_000, uncompressed: 400_000_000 } };
    const ratio = { name: 'word/media/1.png', data: 'x', declared: { compressed: 10_000, uncompressed: 20_000_000 } };
    const many = Array.from({ length: 4 }, (_, index) => ({
      name: `word/media/${index}.png`,
      data: 'x',
      declared: { compressed: 1_000_000, uncompressed: 90_000_000 },
    }));

    expect(await word([bomb])).toBe('ARCHIVE');
    expect(await word([ratio])).toBe('ARCHIVE');
    expect(await word(many)).toBe('ARCHIVE');
    expect(await word(many.slice(0, 3))).toBeUndefined();
  });

  it('that really holds a bomb is refused without filling the memory', async () => {
    const before = process.memoryUsage().rss;

    expect(await word([{ name: 'word/media/1.png', data: Buffer.alloc(60_000_000) }])).toBe('ARCHIVE');
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
  });

  it('whose list of types is a bomb is refused', async () => {
    const bytes = zip([
      { name: '[Content_Types].xml', data: Buffer.alloc(50_000_000, 32) },
      { name: 'word/document.xml', data: '<w:document/>' },
    ]);

    expect(await inspect(bytes, DOCX, 'docx')).toMatch(/ARCHIVE|TYPE/);
  });

  it('of a hundred thousand entries is refused, also when it counts fewer', async () => {
    const empty = (index: number): ZipEntry => ({ name: `word/${index}` });
    const started = performance.now();

    expect(await word(Array.from({ length: 2_001 }, (_, index) => empty(index)))).toBe('ARCHIVE');
    expect(await word(Array.from({ length: 100_000 }, (_, index) => empty(index)))).toMatch(/ARCHIVE|TYPE/);
    expect(await word(Array.from({ length: 65_540 }, (_, index) => empty(index)))).toMatch(/ARCHIVE|TYPE/);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it.each(['../../etc/cron.d/x', '/etc/passwd', 'C:\\windows\\x', 'word/..\\..\\x', 'word/../../x'])(
    'with an entry named %s is refused',
    async (name) => {
      expect(await word([{ name, data: 'x' }])).toBe('ARCHIVE');
    },
  );

  it('with a symbolic link is refused', async () => {
    expect(await word([{ name: 'word/link', data: '/etc/passwd', mode: 0o120777 }])).toBe('ARCHIVE');
  });

  it('with an encrypted entry says that it needs a password', async () => {
    expect(await word([{ name: 'word/secret.xml', data: 'x', flags: 1 }])).toBe('ENCRYPTED');
  });

  it('locked with a password, which is a compound file, says so', async () => {
    const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000)]);

    expect(await inspect(compound, DOCX, 'docx')).toBe('ENCRYPTED');
    expect(await inspect(compound, XLSX, 'xlsx')).toBe('ENCRYPTED');
  });

  it('without its main part is no office file', async () => {
    expect(await inspect(zip([{ name: '[Content_Types].xml', data: '<Types/>' }]), DOCX, 'docx')).toBe('TYPE');
  });

  it('whose directory is broken is refused', async () => {
    const whole = docx();

    expect(await inspect(whole.subarray(0, whole.length - 30), DOCX, 'docx')).toBe('ARCHIVE');
    const turned = Buffer.from(whole);
    turned.writeUInt32LE(0xffffff, turned.length - 6);
    expect(await inspect(turned, DOCX, 'docx')).toBe('ARCHIVE');
  });
});

describe('a PDF', () => {
  it.each([
    ['an encryption dictionary elsewhere', pdf('/Encrypt 5 0 R')],
    ['an encryption dictionary in the trailer', pdf('/Encrypt<</Filter/Standard/V 2>>')],
    ['spaces in the trailer', pdf('\n/Encrypt\t 5\n0 R\n')],
    ['a cross-reference stream', pdfWithStream('/Encrypt 4 0 R', 200)],
    ['a long cross-reference stream', pdfWithStream('/Encrypt 4 0 R', 100_000)],
    [
      'its trailer at the beginning, as files made for the web',
      pdfWithStream('/Encrypt 4 0 R', 50, ' '.repeat(200_000)),
    ],
    ['much behind its end', Buffer.concat([pdf('/Encrypt 5 0 R'), Buffer.alloc(1000, 10)])],
  ])('locked with a password is found by %s', async (_, bytes) => {
    expect(await inspect(bytes, 'application/pdf', 'pdf')).toBe('ENCRYPTED');
  });

  it.each([
    ['a plain trailer', pdf()],
    ['a cross-reference stream', pdfWithStream('', 100_000)],
    ['the word in its text', pdf('', `(${'/Encrypt'} is a name)`)],
    ['a start that points nowhere', Buffer.from('%PDF-1.4\nstartxref\n9999999999\n%%EOF')],
    ['no trailer', Buffer.from('%PDF-1.4\n')],
  ])('with %s is not taken for locked', async (_, bytes) => {
    expect(await inspect(bytes, 'application/pdf', 'pdf')).toBeUndefined();
  });
});
