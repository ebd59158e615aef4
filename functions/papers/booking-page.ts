import type { Font } from 'fontkit';
import type { Day } from '../../shared/domain/day.ts';
import type { Meeting } from '../../shared/domain/reception/slot.ts';
import { spokenDay } from '../../shared/paper/spoken-day.ts';
import type { Bilingual } from '../../shared/problems.ts';
import { drawQrCode } from '../print/qr-code.ts';
import { newSheet, type Sheet } from '../print/sheet.ts';
import { write, writeBoth } from '../print/write.ts';
import { bookingWords as words } from './booking-words.ts';
import { drawCells } from './code-cells.ts';
import { LEFT, label, MIST, masthead, NAVY, rule, WIDTH } from './page-parts.ts';

/** What a slip says of a booking; nothing about who made it. */
export interface BookingFacts {
  readonly reference: string;
  /** Thirteen characters. */
  readonly queryCode: string;
  readonly office: Bilingual;
  readonly official: Bilingual;
  readonly day: Day;
  readonly from: string;
  readonly until: string;
  readonly place: string;
  readonly meeting: Meeting;
  /** Address that browsers see. */
  readonly origin: string;
}

const codes = (sheet: Sheet, { reference, queryCode }: BookingFacts, top: number): number => {
  const [first, gap] = [186, 12];
  const second = { x: LEFT + first + gap, width: WIDTH - first - gap };
  sheet.adorn(() => {
    sheet.doc.roundedRect(LEFT, top, first, 74, 5).fill(MIST);
    sheet.doc.roundedRect(second.x, top, second.width, 74, 5).fill(MIST);
  });
  label(sheet, words.reference, LEFT + 12, top + 9, first - 24);
  write(sheet, reference, { x: LEFT + 12, y: top + 32, width: first - 12, size: 17, color: NAVY });
  label(sheet, words.code, second.x + 12, top + 9, second.width - 24);
  drawCells(sheet, queryCode, second.x + 12, top + 32);
  return writeBoth(sheet, words.keep, { x: LEFT, y: top + 82, width: WIDTH, size: 10 }) + 14;
};

const appointment = (sheet: Sheet, facts: BookingFacts, top: number): number => {
  const { zh, en } = spokenDay(facts.day);
  const hours = `${facts.from}–${facts.until}`;
  const where = words[facts.meeting];
  const rows: readonly (readonly [Bilingual, Bilingual])[] = [
    [words.when, { zh: `${zh} ${hours}（北京时间）`, en: `${en}, ${hours}, Beijing time (UTC+8)` }],
    [words.who, facts.official],
    [words.office, facts.office],
    [words.place, { zh: `${facts.place}（${where.zh}）`, en: where.en }],
  ];
  let y = top;
  for (const [name, value] of rows) {
    rule(sheet, y);
    const below = label(sheet, name, LEFT, y + 6, 150);
    y = Math.max(below, writeBoth(sheet, value, { x: LEFT + 160, y: y + 6, width: WIDTH - 160, size: 13 })) + 6;
  }
  rule(sheet, y);
  return y + 18;
};

const bring = (sheet: Sheet, { meeting, reference, origin }: BookingFacts, top: number): number => {
  const size = 130;
  const address = `${origin}/#/reception/booking/${reference}`;
  sheet.tell('Figure', () => drawQrCode(sheet, address, LEFT + WIDTH - size, top - 6, size), {
    alt: `${words.scan.zh} ${words.scan.en}`,
  });
  const text = { x: LEFT, width: WIDTH - size - 12 };
  let y = writeBoth(sheet, words.bring, { ...text, y: top, size: 14, color: NAVY, tag: 'H2' }) + 4;
  for (const thing of words.things[meeting]) y = writeBoth(sheet, thing, { ...text, y, size: 11 }) + 3;
  y = writeBoth(sheet, words.scan, { ...text, y: y + 6, size: 10 });
  return Math.max(y, top + size) + 14;
};

/** The slip of a booking on one page: Chinese first, English below. */
export const bookingPage = async (facts: BookingFacts, font: Font, now: Date) => {
  const sheet = newSheet({ font, title: `${words.title.zh} ${words.title.en}`, now, margins: [40, 52, 24, 52] });
  let y = codes(sheet, facts, masthead(sheet, words.title));
  y = appointment(sheet, facts, y);
  y = bring(sheet, facts, y);
  writeBoth(sheet, words.free, { x: LEFT, y, width: WIDTH, size: 10 });
  return { content: await sheet.finish(), missing: [...sheet.missing] };
};
