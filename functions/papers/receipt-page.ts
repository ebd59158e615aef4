import type { Font } from 'fontkit';
import { type Day, shanghaiDay } from '../../shared/domain/day.ts';
import { spokenDay } from '../../shared/paper/spoken-day.ts';
import type { Bilingual } from '../../shared/problems.ts';
import { drawQrCode } from '../print/qr-code.ts';
import { newSheet, type Sheet } from '../print/sheet.ts';
import { write, writeBoth } from '../print/write.ts';
import { drawCells } from './code-cells.ts';
import { LEFT, label, MIST, masthead, NAVY, rule, SOFT, WIDTH } from './page-parts.ts';
import { receiptWords as words } from './receipt-words.ts';

/** What a receipt says. */
export interface ReceiptFacts {
  readonly reference: string;
  /** Thirteen characters; left out when nobody gave them. */
  readonly queryCode: string | undefined;
  readonly receivedAt: Date;
  readonly office: Bilingual;
  readonly next: readonly { readonly step: Bilingual; readonly dueOn: Day; readonly provisional: boolean }[];
  readonly receipt: string;
  /** Address that browsers see. */
  readonly origin: string;
}

const HOURS_AHEAD = 8;

const moment = (at: Date): Bilingual => {
  const time = new Date(at.getTime() + HOURS_AHEAD * 3_600_000).toISOString().slice(11, 16);
  const { zh, en } = spokenDay(shanghaiDay(at));
  return { zh: `${zh} ${time}（北京时间）`, en: `${en}, ${time}, Beijing time (UTC+8)` };
};

const codes = (sheet: Sheet, { reference, queryCode }: ReceiptFacts, top: number): number => {
  const [first, gap] = [186, 12];
  const second = { x: LEFT + first + gap, width: WIDTH - first - gap };
  sheet.adorn(() => {
    sheet.doc.roundedRect(LEFT, top, first, 74, 5).fill(MIST);
    sheet.doc.roundedRect(second.x, top, second.width, 74, 5).fill(MIST);
  });
  label(sheet, words.reference, LEFT + 12, top + 9, first - 24);
  write(sheet, reference, { x: LEFT + 12, y: top + 32, width: first - 12, size: 17, color: NAVY });
  label(sheet, words.code, second.x + 12, top + 9, second.width - 24);
  if (queryCode === undefined) {
    writeBoth(sheet, words.noCode, { x: second.x + 12, y: top + 30, width: second.width - 24, size: 12 });
  } else drawCells(sheet, queryCode, second.x + 12, top + 32);
  const keep = queryCode === undefined ? words.keepReference : words.keepCode;
  return writeBoth(sheet, keep, { x: LEFT, y: top + 82, width: WIDTH, size: 10 }) + 14;
};

const facts = (sheet: Sheet, { receivedAt, office }: ReceiptFacts, top: number): number => {
  const half = WIDTH / 2;
  const column = (x: number, name: Bilingual, value: Bilingual) =>
    writeBoth(sheet, value, { x, y: label(sheet, name, x, top, half - 12) + 1, width: half - 12, size: 12 });
  return Math.max(column(LEFT, words.received, moment(receivedAt)), column(LEFT + half, words.office, office)) + 16;
};

const steps = (sheet: Sheet, { next }: ReceiptFacts, top: number): number => {
  const heading = { x: LEFT, y: top, width: WIDTH, size: 14, color: NAVY, tag: 'H2' };
  let y = writeBoth(sheet, words.next, heading) + 5;
  const [first, second] = [WIDTH - 210, 200];
  for (const { step, dueOn, provisional } of next) {
    rule(sheet, y);
    const sentence = { zh: step.zh, en: step.en.charAt(0).toUpperCase() + step.en.slice(1) };
    const below = writeBoth(sheet, sentence, { x: LEFT, y: y + 6, width: first, size: 12 });
    const { zh, en } = spokenDay(dueOn);
    const [mark, note] = provisional ? [words.provisional.zh, words.provisional.en] : ['', ''];
    const day = { zh: `${words.by.zh} ${zh}${mark}`, en: `${words.by.en} ${en}${note}` };
    const right = { x: LEFT + WIDTH - second, y: y + 6, width: second, size: 12, align: 'right' } as const;
    y = Math.max(below, writeBoth(sheet, day, right)) + 6;
  }
  rule(sheet, y);
  return y + 20;
};

const proof = (sheet: Sheet, { receipt, origin }: ReceiptFacts, top: number): number => {
  const size = 170;
  const picture = `${words.scan.zh} ${words.scan.en}`;
  sheet.tell('Figure', () => drawQrCode(sheet, `${origin}/#/verify/${receipt}`, LEFT - 8, top - 6, size), {
    alt: picture,
  });
  const text = { x: LEFT + size + 8, width: WIDTH - size - 8 };
  let y = writeBoth(sheet, words.verify, { ...text, y: top, size: 14, color: NAVY, tag: 'H2' }) + 6;
  const address = `${origin}/#/verify`;
  const how = {
    zh: `${words.scan.zh} ${address}，${words.paste.zh}`,
    en: `${words.scan.en} ${address} ${words.paste.en}`,
  };
  y = writeBoth(sheet, how, { ...text, y, size: 10.5 }) + 5;
  y = writeBoth(sheet, words.proves, { ...text, y, size: 10.5 });
  y = write(sheet, `${origin}/api/receipts/keys`, { ...text, y, size: 8.4, color: SOFT, lang: 'en' });
  return Math.max(y, top + size) + 14;
};

/** The receipt on one page: Chinese first, English below, nothing about the petitioner. */
export const receiptPage = async (facts_: ReceiptFacts, font: Font, now: Date) => {
  const sheet = newSheet({ font, title: `${words.title.zh} ${words.title.en}`, now, margins: [40, 52, 24, 52] });
  let y = codes(sheet, facts_, masthead(sheet, words.title));
  y = facts(sheet, facts_, y);
  y = steps(sheet, facts_, y);
  y = proof(sheet, facts_, y);
  y = label(sheet, words.signed, LEFT, y, WIDTH);
  y = write(sheet, facts_.receipt, { x: LEFT, y, width: WIDTH, size: 6.5, color: SOFT });
  writeBoth(sheet, words.free, { x: LEFT, y: y + 12, width: WIDTH, size: 10 });
  return { content: await sheet.finish(), missing: [...sheet.missing] };
};
