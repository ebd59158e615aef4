import type { Font } from 'fontkit';
import type { Letter } from '../../shared/paper/letter.ts';
import { newSheet, type Sheet } from '../print/sheet.ts';
import { closingIndents, layout, mastheadSize } from './layout.ts';

const { margins, width, pitch, spacing } = layout;
const LEFT = margins.left;

interface Line {
  readonly size?: number;
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Points. */
  readonly indent?: number;
  readonly right?: number;
  /** Of the line, in lines of the body. */
  readonly height?: number;
  readonly tag?: string;
}

const skip = ({ doc }: Sheet, lines: number) => {
  doc.y += lines * pitch;
};

const say = (
  sheet: Sheet,
  text: string,
  { size = layout.body, color = '#000000', align = 'left', indent = 0, right = 0, height = 1, tag = 'P' }: Line = {},
) => {
  const { doc } = sheet;
  sheet.tell(tag, () => {
    doc.fillColor(color).fontSize(size);
    const gap = height * pitch - doc.currentLineHeight(true);
    doc.text(sheet.print(text), LEFT, doc.y, {
      width: width - right,
      align,
      indent,
      characterSpacing: size === layout.body ? spacing : 0,
      lineGap: gap,
    });
  });
};

/** Whether as many lines fit below the present one. */
const fits = ({ doc }: Sheet, lines: number): boolean => doc.y + lines * pitch <= doc.page.height - margins.bottom + 1;

const linesOf = ({ doc, print }: Sheet, text: string, indent: number): number => {
  doc.fontSize(layout.body);
  const height = doc.heightOfString(print(text), { width, indent, characterSpacing: spacing, lineGap: 0 });
  return Math.round(height / doc.currentLineHeight(true));
};

const head = (sheet: Sheet, { signature, number, title }: Letter) => {
  const { doc } = sheet;
  const { masthead, belowMasthead, aboveTitle, title: titleLines, belowTitle } = layout.lines;
  const size = mastheadSize(signature);
  say(sheet, signature, { size, color: layout.red, align: 'center', height: masthead });
  skip(sheet, belowMasthead);
  say(sheet, number, { align: 'center' });
  const y = doc.y - pitch + layout.body * 1.4 + layout.ruleGap;
  sheet.adorn(() => {
    doc.rect(LEFT, y, width, 1.5).fill(layout.red);
  });
  skip(sheet, aboveTitle);
  say(sheet, title, { size: layout.title, align: 'center', height: titleLines, tag: 'H1' });
  skip(sheet, belowTitle);
};

const closing = (sheet: Sheet, { signature, date }: Letter) => {
  const indents = closingIndents(signature, date);
  const character = layout.body + spacing;
  skip(sheet, 1);
  say(sheet, signature, { align: 'right', right: indents.signature * character });
  say(sheet, date, { align: 'right', right: indents.date * character });
};

/** `— 1 —` below the type area: odd pages to the right, even pages to the left, one character free (7.5). */
const numberPages = ({ doc }: Sheet) => {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page);
    // Below the margin pdfkit would begin another page.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.fillColor('#000000').fontSize(layout.pageNumber);
    const y = doc.page.height - margins.bottom + layout.numberGap;
    const at = page % 2 === 0 ? 'right' : 'left';
    const place = { width: width - 2 * layout.body, align: at, lineBreak: false } as const;
    doc.text(`— ${page + 1} —`, LEFT + layout.body, y, place);
    doc.endMarkedContent();
  }
};

/** A letter as PDF in the official layout, in the font that ships. */
export const letterPdf = async (
  letter: Letter,
  font: Font,
  now: Date,
): Promise<{ content: Buffer; missing: string[] }> => {
  const { top, right, bottom, left } = margins;
  const sheet = newSheet({ font, title: letter.title, now, margins: [top, right, bottom, left] });
  const indent = 2 * (layout.body + spacing);
  head(sheet, letter);
  say(sheet, `${letter.addressee}：`);
  for (const [index, text] of letter.paragraphs.entries()) {
    // The last paragraph goes with the signature: no page holds a signature alone.
    const last = index === letter.paragraphs.length - 1;
    if (last && !fits(sheet, linesOf(sheet, text, indent) + 3)) sheet.doc.addPage();
    say(sheet, text, { indent });
  }
  closing(sheet, letter);
  numberPages(sheet);
  return { content: await sheet.finish(), missing: [...sheet.missing] };
};
