import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { letterDocx } from '../../../functions/letter/letter-docx.ts';
import { letterPdf } from '../../../functions/letter/letter-pdf.ts';
import { openFont } from '../../../functions/print/font.ts';
import { type Letter, letterOf } from '../../../shared/paper/letter.ts';
import { type LetterFacts, LetterKind } from '../../../shared/paper/letter-facts.ts';
import { lettersFacts } from '../../support/letters.ts';
import { docxParagraphs, fileInZip } from '../../support/read-docx.ts';
import { openPdf } from '../../support/read-pdf.ts';

const font = await openFont(
  join(import.meta.dirname, '../../../node_modules/@expo-google-fonts/noto-serif-sc/400Regular'),
);
const now = new Date('2026-11-25T02:00:00Z');
const PAGE_NUMBER = /^— \d+ —$/;

const squeezed = (lines: readonly string[]) => lines.join('').replace(/\s/g, '');
const partsOf = ({ signature, number, title, addressee, paragraphs, date }: Letter): string[] => [
  signature,
  number,
  title,
  `${addressee}：`,
  ...paragraphs,
  signature,
  date,
];
const bothOf = async (letter: Letter) => {
  const [pdf, docx] = await Promise.all([letterPdf(letter, font, now), letterDocx(letter)]);
  const lines = await (await openPdf(pdf.content)).lines();
  return {
    pdf: lines.filter((line) => !PAGE_NUMBER.test(line)),
    docx: await docxParagraphs(docx.content),
    missing: { pdf: pdf.missing, docx: docx.missing },
  };
};

describe.each(LetterKind.options)('a letter of kind %s', (kind) => {
  const letter = letterOf<LetterKind>(lettersFacts[kind]);

  it('has the same text as PDF and as .docx, and all of it', async () => {
    const { pdf, docx, missing } = await bothOf(letter);

    expect(docx.filter((paragraph) => paragraph !== '')).toEqual(partsOf(letter));
    expect(squeezed(pdf)).toBe(squeezed(partsOf(letter)));
    expect(missing).toEqual({ pdf: [], docx: [] });
  });
});

const longReply: LetterFacts = {
  ...lettersFacts.RESULT_REPLY,
  text: Array.from(
    { length: 60 },
    (_, index) => `${index + 1}. 关于第${index + 1}项请求，本院调取原案卷宗并逐项核查账目，认为监督理由成立。`,
  ).join('\n'),
};

test('a PDF page is A4 with 22 lines of at most 28 characters, numbered outside the type area', async () => {
  const { content } = await letterPdf(letterOf(longReply), font, now);
  const pdf = await openPdf(content);
  const lines = await pdf.lines();

  expect(pdf.pages.length).toBeGreaterThan(3);
  for (const [index, page] of pdf.pages.entries()) {
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
    const rows = [...new Set(texts.map(({ transform }) => Math.round(Number(transform[5]))))].sort((a, b) => b - a);
    const number = texts.find(({ str }) => PAGE_NUMBER.test(str));

    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    // One row is the page number.
    if (index > 0) expect(rows.length - 1).toBeLessThanOrEqual(22);
    if (index > 0 && index < pdf.pages.length - 1) expect(rows).toHaveLength(23);
    expect(number?.str).toBe(`— ${index + 1} —`);
    expect(Number(number?.transform[5])).toBeLessThan((35 / 25.4) * 72 - (7 / 25.4) * 72);
    const right = Number(number?.transform[4]) > width / 2;
    expect(right).toBe(index % 2 === 0);
    for (const { transform } of texts) expect(Number(transform[4])).toBeGreaterThanOrEqual((28 / 25.4) * 72 - 0.5);
    for (const { transform, width: long } of texts)
      expect(Number(transform[4]) + long).toBeLessThanOrEqual(width - (26 / 25.4) * 72 + 1);
  }
  const widths = lines.map((line) => Array.from(line).reduce((sum, one) => sum + (/[ -~]/.test(one) ? 0.5 : 1), 0));
  expect(Math.max(...widths)).toBeGreaterThan(26);
});

test('no page of a PDF holds a signature alone', async () => {
  for (let lines = 1; lines < 24; lines++) {
    const text = Array.from({ length: lines }, (_, index) => `第${index + 1}项。`).join('\n');
    const pdf = await openPdf((await letterPdf(letterOf({ ...longReply, text }), font, now)).content);
    const last = await pdf.pages.at(-1)?.getTextContent();
    const words = squeezed((last?.items ?? []).map((item) => ('str' in item ? item.str : '')));

    expect(words).toContain('特此答复。沈阳市和平区人民检察院2026年11月25日');
  }
});

test('a .docx has the page, the grid and the fonts of the official layout', async () => {
  const { content } = await letterDocx(letterOf(lettersFacts.ACCEPTANCE));
  const xml = await fileInZip(content, 'word/document.xml');
  const millimetres = (name: string) => {
    const twips = Number(new RegExp(`<w:pgMar[^>]*w:${name}="(\\d+)"`).exec(xml)?.[1]);
    return Math.round((twips / 20 / 72) * 25.4);
  };

  expect(xml).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"/);
  expect(['top', 'right', 'bottom', 'left'].map(millimetres)).toEqual([37, 26, 35, 28]);
  expect(xml).toMatch(/<w:docGrid[^>]*w:type="linesAndChars"/);
  expect(xml).toMatch(/<w:docGrid[^>]*w:linePitch="579"/);
  // 16 points for the body, 22 for the title.
  expect(xml).toMatch(/w:eastAsia="仿宋_GB2312"[^>]*\/>.*?<w:sz w:val="32"\/>/s);
  expect(xml).toMatch(/w:eastAsia="方正小标宋简体"[^>]*\/>.*?<w:sz w:val="44"\/>/s);
  expect(xml).toContain('<w:spacing w:line="579" w:lineRule="exact"/>');
  const footers = await Promise.all(['word/footer1.xml', 'word/footer2.xml'].map((name) => fileInZip(content, name)));
  expect(footers.join('')).toMatch(/w:eastAsia="宋体"[^>]*\/>.*?<w:sz w:val="28"\/>/s);
  expect(footers.join('')).toContain('PAGE');
});

test('neither file tells of the petitioner outside its text', async () => {
  const letter = letterOf(lettersFacts.RESULT_REPLY);
  const { content } = await letterDocx(letter);
  const pdf = await openPdf((await letterPdf(letter, font, now)).content);

  const properties = await fileInZip(content, 'docProps/core.xml');
  const metadata = JSON.stringify(await pdf.metadata());

  for (const text of [properties, metadata]) {
    expect(text).toContain('信访事项办理结果答复书');
    expect(text).not.toContain('䶮小明');
    expect(text).not.toContain(lettersFacts.RESULT_REPLY.reference);
  }
});

test('a PDF is the same, byte for byte, when it is made again', async () => {
  const letter = letterOf(lettersFacts.ACCEPTANCE);

  const [one, other] = await Promise.all([letterPdf(letter, font, now), letterPdf(letter, font, now)]);

  expect(other.content.equals(one.content)).toBe(true);
});

test.each([
  `{{name}} \${process.env.SECRET} <%= 1 %>`,
  '{#each}{/each} {{{raw}}} [[x]]',
  '<w:t>x</w:t></w:p> & ]]> &amp; <script>',
  'javascript:alert(1)',
  "=cmd|' /C calc'!A0",
  '(unbalanced \\) ET Q endstream %%EOF',
])('what people wrote is text in both files, never an instruction: %s', async (written) => {
  const letter = letterOf({
    ...lettersFacts.RESULT_REPLY,
    petitioner: { name: written, group: false },
    text: `前${written}后`,
  });

  const { pdf, docx } = await bothOf(letter);

  expect(docx).toContain(`${written}：`);
  expect(docx).toContain(`前${written}后`);
  expect(squeezed(pdf)).toContain(squeezed([`前${written}后`]));
});

test('a rare name stands in both files; what the font lacks is named, what XML cannot hold too', async () => {
  const letter = letterOf({ ...lettersFacts.ACCEPTANCE, petitioner: { name: '䶮㛃𠮷\uffff', group: false } });

  const { pdf, docx, missing } = await bothOf(letter);

  expect(docx).toContain('䶮㛃𠮷〔U+FFFF〕：');
  expect(squeezed(pdf)).toContain('䶮㛃〔U+20BB7〕〔U+FFFF〕：');
  expect(missing).toEqual({ pdf: ['𠮷', '\uffff'], docx: ['\uffff'] });
});
