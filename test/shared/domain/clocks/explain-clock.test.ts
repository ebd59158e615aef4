import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf, isWorkingDay } from '../../../../shared/domain/calendar/calendar.ts';
import { publishedYears } from '../../../../shared/domain/calendar/published-years.ts';
import type { Clock } from '../../../../shared/domain/clocks/clock.ts';
import type { Approvals, Audience } from '../../../../shared/domain/clocks/clock-lines.ts';
import { resumeClock, stopClock, suspendClock, withExtension } from '../../../../shared/domain/clocks/clocks.ts';
import { type Explanation, explainClock } from '../../../../shared/domain/clocks/explain-clock.ts';
import { published, type Reckoning } from '../../../../shared/domain/clocks/reckoning.ts';
import { addDays, addMonths, type Day } from '../../../../shared/domain/day.ts';
import { anyHistory, reckoned } from './clock-histories.ts';
import { aClock, day } from './some-clocks.ts';

const audiences = ['petitioner', 'staff', 'auditor'] as const satisfies readonly Audience[];
const lines = (clock: Clock, audience: Audience = 'staff', approvals?: Approvals) => {
  const explained = explainClock(clock, published, audience, approvals).lines;
  return { zh: explained.map(({ zh }) => zh), en: explained.map(({ en }) => en) };
};

/** The due day, from the numbers that the explanation gives and from nothing else. */
const addedUp = ({ startedOn, length, skipped, moved, rolled }: Explanation): Day => {
  if ('daysBefore' in length) return addDays(startedOn, -length.daysBefore);
  let end =
    'months' in length
      ? addMonths(startedOn, length.months)
      : 'workingDays' in length
        ? addDays(startedOn, length.workingDays + skipped.length)
        : addDays(startedOn, length.calendarDays);
  for (const each of moved) {
    if (each.by === 'extension') end = each.extension.until;
    else if (each.suspension.to !== undefined) {
      const [first = ''] = [each.suspension.to, each.suspension.from, addDays(startedOn, 1)].sort().slice(-1);
      end = addDays(day(first), each.left - 1 + each.skipped.length);
    }
  }
  return addDays(end, rolled.length);
};

describe('an explanation', () => {
  it('names the article, the day dropped, the length and the holidays passed over, those of one name together', () => {
    const clock = aClock('TRIAGE_7D', '2024-09-27');
    const explained = explainClock({ ...clock, rules: '2019-12-30' }, published, 'petitioner');

    expect(explained).toMatchObject({
      startedOn: '2024-09-27',
      countedFrom: '2024-09-28',
      lengthEnd: '2024-10-04',
      rolled: ['2024-10-04', '2024-10-05', '2024-10-06', '2024-10-07'],
      dueOn: '2024-10-08',
      provisional: false,
    });
    expect(explained.lines).toEqual([
      {
        zh: '依据：《人民检察院刑事诉讼规则》第161条',
        en: 'Rule: Rules of Criminal Procedure for People’s Procuratorates (2019), art. 161',
      },
      {
        zh: '2024-09-27 收到信访事项（待补正的，自材料补齐之日）；当日不计，自 2024-09-28 起算',
        en: '2024-09-27: receipt (or the day the missing materials were complete); that day is not counted, counting begins on 2024-09-28',
      },
      {
        zh: '期限 7日（自然日），至 2024-10-04：作出分流处理',
        en: '7 calendar days, to 2024-10-04: a triage outcome',
      },
      {
        zh: '届满遇休息日顺延：2024-10-04 至 2024-10-07（国庆节）；届满日 2024-10-08',
        en: 'Days off passed over at the end: 2024-10-04 to 2024-10-07 (National Day); due on 2024-10-08',
      },
    ]);
  });

  it('names each holiday and each weekend by itself', () => {
    expect(lines(aClock('RESIDUAL_60D', '2026-03-02')).zh).toContainEqual(
      expect.stringContaining('2026-05-01 至 2026-05-05（劳动节）'),
    );
    expect(lines(aClock('AID_DECIDE_10WD', '2026-09-18')).en[2]).toContain(
      'days off not counted: 2026-09-19 (weekend), 2026-09-25 to 2026-09-27 (Mid-Autumn Festival), 2026-10-01 to 2026-10-07 (National Day)',
    );
  });

  it('counts back from a hearing', () => {
    expect(lines(aClock('HEARING_NOTICE_3D', '2026-03-12')).zh[1]).toContain('自 2026-03-11 起向前算');
  });

  it('tells a pause with its ground, and what was left', () => {
    const paused = suspendClock(aClock('SUBSTANTIVE_REPLY_3M', '2026-03-02'), day('2026-05-20'), 'COURT_REVIEWS');
    const resumed = reckoned(resumeClock(paused, day('2026-06-20')));

    expect(lines(paused).zh.at(-1)).toBe(
      '自 2026-05-20 起中止：人民法院已调卷审查（《人民检察院办理刑事申诉案件规定》）；当时尚余 14日，恢复后继续计算',
    );
    expect(lines(resumed, 'petitioner').en.slice(3)).toEqual([
      'Suspended from 2026-05-20: the court has called for the files and reviews the judgment (Procuratorial rules on criminal appeals (2020)); 14 calendar days were left; resumed on 2026-06-20, to 2026-07-03',
    ]);
  });

  it('tells who approved an extension to staff and auditors only, and why to everybody', () => {
    const clock = aClock('SUBSTANTIVE_REPLY_3M', '2026-03-02');
    const extended = reckoned(withExtension(clock, { until: day('2026-08-01'), on: day('2026-05-20'), by: 7 }));
    const approvals = new Map([[7, { approver: '赵检察长', reason: '需要鉴定' }]]);
    const told = (audience: Audience) =>
      lines(extended, audience, approvals).zh.find((line) => line.includes('批准延长'));

    expect(told('staff')).toBe(
      '2026-05-20 批准延长至 2026-08-01（延长办理审批（最长三个月））；批准人 赵检察长；理由：需要鉴定',
    );
    expect(told('auditor')).toContain('赵检察长');
    expect(told('petitioner')).toBe('2026-05-20 批准延长至 2026-08-01（延长办理审批（最长三个月））；理由：需要鉴定');
  });

  it('tells auditors the version of the rules, how certain they are, and the entries', () => {
    const clock = stopClock(aClock('PROCEDURAL_REPLY_7D', '2026-03-02'), day('2026-03-11'), 4);

    expect(lines(clock, 'auditor').en).toEqual(
      expect.arrayContaining([
        'Rules 2025-02: Procuratorial petition regulation (revised 2024), in force from 2025-02-01; certainty P; started by entry 2',
        'Done on 2026-03-11 (entry 4), 2 days late',
      ]),
    );
    expect(lines(clock, 'petitioner').zh.at(-1)).toBe('2026-03-11 完成，逾期 2 日');
    expect(lines(clock, 'petitioner').zh.join()).not.toMatch(/规则版本|号记录/);
  });

  it('says that a day is provisional, and of which year', () => {
    expect(lines(aClock('SUBSTANTIVE_REPLY_3M', '2026-10-12'), 'petitioner').en.at(-1)).toBe(
      'The holidays of 2027 are not yet announced: the date is provisional, and reckoned anew when they are',
    );
  });

  it('says so when the day on record is not that of today’s calendar', () => {
    const name = { zh: '春节', en: 'Spring Festival' };
    const holidays = [{ name, from: day('2027-01-11'), to: day('2027-01-17'), worked: [] }];
    const calendar = calendarOf([...publishedYears, { year: 2027, notice: '国办发明电〔2026〕0号', holidays }]);
    const clock = aClock('SUBSTANTIVE_REPLY_3M', '2026-10-12');
    const loaded: Reckoning = { ...published, calendar };
    const told = (one: Clock) => explainClock(one, loaded, 'staff').lines.map(({ zh }) => zh);

    expect(told(clock).at(-1)).toBe('记录的届满日为 2027-01-12，按当时已公布的放假安排计算；调整须经批准');
    expect(told(stopClock(clock, day('2026-12-01'), 5)).at(-2)).toBe(
      '记录的届满日为 2027-01-12，按当时已公布的放假安排计算',
    );
  });

  it('adds up to the day on record, whatever has happened to the clock', () => {
    fc.assert(
      fc.property(anyHistory, (clock) => {
        const explained = explainClock(clock, published, 'staff');

        expect(explained.dueOn).toBe(clock.dueOn);
        expect(addedUp(explained)).toBe(clock.dueOn);
        for (const off of [...explained.skipped, ...explained.rolled])
          expect(isWorkingDay(off, published.calendar)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('is told in both languages to everybody, each line once', () => {
    fc.assert(
      fc.property(anyHistory, fc.constantFrom(...audiences), (clock, audience) => {
        const { zh, en } = lines(clock, audience);

        expect(zh.length).toBeGreaterThanOrEqual(3);
        expect(new Set(zh).size).toBe(zh.length);
        for (const line of zh) expect(line).toMatch(/\p{Script=Han}/u);
        for (const line of en) expect(line).not.toMatch(/\p{Script=Han}|undefined/u);
      }),
    );
  });
});
