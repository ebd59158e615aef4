import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Letter } from '../../shared/paper/letter.ts';
import { namedCodePoint } from '../print/printable.ts';
import { closingIndents, layout, mastheadSize } from './layout.ts';

const TWIPS = 20; // to a point
const HALF_POINTS = 2;
const A4 = { width: 11_906, height: 16_838 } as const; // twips
const GRID = 4096; // steps of the character grid to a point

// Names of the fonts that the standard asks for; offices have them.
const [BODY, TITLE, NUMBER] = ['仿宋_GB2312', '方正小标宋简体', '宋体'];

const font = (name: string) => ({ ascii: name, hAnsi: name, eastAsia: name, cs: name });
const characters = (count: number) => Math.round(count * layout.body * TWIPS);
const exactly = (points: number) => ({ line: Math.round(points * TWIPS), lineRule: LineRuleType.EXACT });

const paragraph = (
  text: string,
  options: IParagraphOptions = {},
  run: { font?: string; size?: number; color?: string } = {},
) =>
  new Paragraph({
    spacing: exactly(layout.pitch),
    ...options,
    children: [
      new TextRun({
        text,
        font: font(run.font ?? BODY),
        size: (run.size ?? layout.body) * HALF_POINTS,
        ...(run.color === undefined ? {} : { color: run.color }),
      }),
    ],
  });

const pageNumber = (alignment: typeof AlignmentType.LEFT | typeof AlignmentType.RIGHT, indent: object) =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent,
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: font(NUMBER),
            size: layout.pageNumber * HALF_POINTS,
          }),
        ],
      }),
    ],
  });

const bodyOf = ({ number, title, addressee, paragraphs, signature, date }: Letter): Paragraph[] => {
  const centred = { alignment: AlignmentType.CENTER };
  const red = layout.red.slice(1);
  const mast = mastheadSize(signature);
  const indents = closingIndents(signature, date);
  const right = (count: number) => ({ alignment: AlignmentType.RIGHT, indent: { right: characters(count) } });
  const rule = { style: BorderStyle.SINGLE, size: 12, color: red, space: Math.round(layout.ruleGap) };
  const high = (lines: number) => exactly(layout.pitch * lines);
  const { masthead, belowMasthead, aboveTitle, title: titleLines, belowTitle } = layout.lines;
  return [
    paragraph(signature, { ...centred, spacing: high(masthead) }, { font: TITLE, size: mast, color: red }),
    paragraph('', { spacing: high(belowMasthead) }),
    paragraph(number, { ...centred, border: { bottom: rule } }),
    paragraph('', { spacing: high(aboveTitle) }),
    paragraph(title, { ...centred, spacing: high(titleLines) }, { font: TITLE, size: layout.title }),
    paragraph('', { spacing: high(belowTitle) }),
    paragraph(`${addressee}：`),
    ...paragraphs.map((text, index) =>
      // The last paragraph goes with the signature: no page holds a signature alone.
      paragraph(text, { indent: { firstLine: characters(2) }, keepNext: index === paragraphs.length - 1 }),
    ),
    paragraph('', { keepNext: true }),
    paragraph(signature, { ...right(indents.signature), keepNext: true }),
    paragraph(date, right(indents.date)),
  ];
};

/** Characters that XML cannot hold, named by their code points. */
const forXml = (letter: Letter, missing: Set<string>): Letter => {
  const clean = (text: string) =>
    text.replace(/[\ufffe\uffff]/g, (character) => {
      missing.add(character);
      return namedCodePoint(character);
    });
  const { addressee, paragraphs, signature } = letter;
  return {
    ...letter,
    addressee: clean(addressee),
    paragraphs: paragraphs.map(clean),
    signature: clean(signature),
  };
};

/** A letter as .docx in the official layout. Word takes shapes that its font lacks from another font. */
export const letterDocx = async (letter: Letter): Promise<{ content: Buffer; missing: string[] }> => {
  const missing = new Set<string>();
  const { margins } = layout;
  const twips = (points: number) => Math.round(points * TWIPS);
  const document = new Document({
    title: letter.title,
    creator: '件件有回音 Everyletter',
    lastModifiedBy: 'Everyletter',
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { language: { value: 'zh-CN', eastAsia: 'zh-CN' } } } } },
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: {
              top: twips(margins.top),
              right: twips(margins.right),
              bottom: twips(margins.bottom),
              left: twips(margins.left),
              footer: twips(margins.bottom - layout.numberGap - layout.pageNumber),
            },
          },
          grid: {
            type: DocumentGridType.LINES_AND_CHARS,
            linePitch: Math.round(layout.pitch * TWIPS),
            charSpace: Math.round(layout.spacing * GRID),
          },
        },
        footers: {
          default: pageNumber(AlignmentType.RIGHT, { right: characters(1) }),
          even: pageNumber(AlignmentType.LEFT, { left: characters(1) }),
        },
        children: bodyOf(forXml(letter, missing)),
      },
    ],
  });
  return { content: await Packer.toBuffer(document), missing: [...missing] };
};
