import * as z from 'zod';
import { isWorkingDay, reasonOff } from './calendar.ts';
import type { ClockLength } from './clock-definition.ts';
import { type Clock, endOf } from './clocks.ts';
import { addDays, Day } from './day.ts';
import { ClockId, definitionOf } from './rule-version.ts';

const Sentence = z.object({ zh: z.string(), en: z.string() });
type Sentence = z.infer<typeof Sentence>;

/** How a deadline came about, so that anybody can follow it: article, start, start day dropped, days off passed over. */
export const Explanation = z.object({
  id: ClockId,
  name: Sentence,
  source: Sentence,
  flag: z.enum(['C', 'P', 'U']),
  startedOn: Day,
  /** The first day that counts. */
  countedFrom: Day,
  /** Where the length ends before days off are passed over. */
  reckoned: Day,
  rolled: z.array(Day),
  dueOn: Day,
  provisional: z.boolean(),
  lines: z.array(Sentence),
});
export type Explanation = z.infer<typeof Explanation>;

const spoken = (length: ClockLength): Sentence => {
  if ('workingDays' in length) return { zh: `${length.workingDays}个工作日`, en: `${length.workingDays} working days` };
  if ('months' in length)
    return { zh: `${length.months}个月`, en: `${length.months} month${length.months === 1 ? '' : 's'}` };
  const days = 'daysBefore' in length ? length.daysBefore : length.calendarDays;
  return { zh: `${days}日（自然日）`, en: `${days} calendar days` };
};

const daysOff = (from: Day, to: Day): Day[] => {
  const days: Day[] = [];
  for (let day = from; day < to; day = addDays(day, 1)) if (!isWorkingDay(day)) days.push(day);
  return days;
};

const named = (days: readonly Day[], language: keyof Sentence): string =>
  language === 'zh'
    ? days.map((day) => `${day}（${reasonOff(day)?.zh ?? ''}）`).join('、')
    : days.map((day) => `${day} (${reasonOff(day)?.en ?? ''})`).join(', ');

/** Explains a clock in both languages. */
export const explain = (clock: Clock): Explanation => {
  const { id, startedOn, dueOn } = clock;
  const { name, source, flag, doubt, starts, endsWith, length } = definitionOf(id, clock.rules);
  const before = 'daysBefore' in length;
  const { reckoned } = endOf(startedOn, length);
  const countedFrom = addDays(startedOn, before ? -1 : 1);
  const rolled = before ? [] : daysOff('workingDays' in length ? countedFrom : reckoned, dueOn);
  const size = spoken(length);

  const lines: Sentence[] = [
    {
      zh: `依据：${source.zh}${doubt ? `（${doubt.zh}）` : ''}`,
      en: `Rule: ${source.en}${doubt ? ` (${doubt.en})` : ''}`,
    },
    {
      zh: `${startedOn} ${starts.zh}；当日不计，自 ${countedFrom} 起算`,
      en: `${startedOn}: ${starts.en}; that day is not counted, counting begins on ${countedFrom}`,
    },
    { zh: `期限 ${size.zh}，至 ${reckoned}：${endsWith.zh}`, en: `${size.en}, to ${reckoned}: ${endsWith.en}` },
  ];
  if (rolled.length > 0) {
    lines.push({
      zh: `不计或顺延的休息日：${named(rolled, 'zh')}；届满日 ${dueOn}`,
      en: `Days off passed over: ${named(rolled, 'en')}; due on ${dueOn}`,
    });
  }
  if (clock.provisional) {
    lines.push({
      zh: '该年度放假安排尚未公布，日期为暂定',
      en: 'The holidays of that year are not yet announced: the date is provisional',
    });
  }
  return {
    id,
    name,
    source,
    flag,
    startedOn,
    countedFrom,
    reckoned,
    rolled,
    dueOn,
    provisional: clock.provisional === true,
    lines,
  };
};
