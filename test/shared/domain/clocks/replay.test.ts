import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../../shared/domain/calendar/calendar.ts';
import { publishedYears } from '../../../../shared/domain/calendar/published-years.ts';
import { link } from '../../../../shared/domain/chain.ts';
import type { Clock } from '../../../../shared/domain/clocks/clock.ts';
import { PETITIONERS_CLOCKS } from '../../../../shared/domain/clocks/clock-id.ts';
import { isRunning, isSame } from '../../../../shared/domain/clocks/clocks.ts';
import { clockDaysBy } from '../../../../shared/domain/clocks/clocks-after.ts';
import { explainClock } from '../../../../shared/domain/clocks/explain-clock.ts';
import { published, type Reckoning } from '../../../../shared/domain/clocks/reckoning.ts';
import { isMoved, replayOf } from '../../../../shared/domain/clocks/replay.ts';
import { restatementsOf } from '../../../../shared/domain/clocks/restatement.ts';
import { withRuleChanges } from '../../../../shared/domain/clocks/rule-change.ts';
import { addDays, dayFromNumber, dayNumber } from '../../../../shared/domain/day.ts';
import { fold } from '../../../../shared/domain/fold.ts';
import type { Event, Head } from '../../../../shared/domain/petition.ts';
import { eventSentence, sentenceForPetitioner } from '../../../../shared/event-sentences.ts';
import { aHead, day, sha256, someData } from '../../../builders.ts';
import { anyHistory } from './clock-histories.ts';
import { aClock } from './some-clocks.ts';

const holiday = (from: string, days: number, ...worked: string[]) => ({
  name: { zh: '试验节', en: 'Test Holiday' },
  from: day(from),
  to: addDays(day(from), days - 1),
  worked: worked.map(day),
});
const withYear = (year: number, ...holidays: ReturnType<typeof holiday>[]): Reckoning => ({
  ...published,
  calendar: calendarOf([...publishedYears, { year, notice: '某号', holidays }]),
});
const headWith = (clocks: readonly Clock[], parts: Partial<Head> = {}): Head => ({
  ...aHead(),
  clocks: [...clocks],
  ...parts,
});

/** The petition after the replay was written to it. */
const replayed = (head: Head, by: Reckoning, rules = replayOf(head, by).rules): { head: Head; event: Event } => {
  const data = someData('clocks-restated', { year: 2027, ...(rules === undefined ? {} : { rules }) });
  const clocks = clockDaysBy(data, head, by);
  const { reference, version, chain } = head;
  const event = link(
    {
      reference,
      seq: version + 1,
      at: '2026-12-01T01:00:00.000Z',
      by: 'replay-clocks',
      data,
      ...(clocks === undefined ? {} : { clocks }),
      previous: chain,
    },
    sha256,
  );
  return { head: fold(head, event), event };
};

const anyCalendar = fc
  .array(fc.tuple(fc.integer({ min: dayNumber(day('2027-01-01')), max: dayNumber(day('2027-12-20')) }), fc.nat(7)), {
    maxLength: 6,
  })
  .map((some) => withYear(2027, ...some.map(([from, length]) => holiday(dayFromNumber(from), length + 1))));

describe('a replay', () => {
  it('moves what runs and is due on a day that is off now, with both days', () => {
    const clock = aClock('SUBSTANTIVE_REPLY_3M', '2026-11-10');
    const ended: Clock = { ...clock, startedBy: 3, ended: { how: 'MET', on: day('2026-12-01'), by: 4 } };
    const later = aClock('TRIAGE_7D', '2026-11-10');

    const { days, rules, kept } = replayOf(headWith([clock, ended, later]), withYear(2027, holiday('2027-02-05', 7)));

    expect(rules).toBeUndefined();
    expect(kept).toEqual([]);
    expect(days).toEqual({
      moves: [{ id: 'SUBSTANTIVE_REPLY_3M', startedBy: 2, formerly: '2027-02-10', dueOn: '2027-02-12' }],
    });
  });

  it('says that a day is no longer provisional although it stands', () => {
    const clock = aClock('SUBSTANTIVE_REPLY_3M', '2026-11-10');

    expect(clock.provisional).toBe(true);
    expect(replayOf(headWith([clock]), withYear(2027, holiday('2027-05-01', 3))).days?.moves).toEqual([
      { id: 'SUBSTANTIVE_REPLY_3M', startedBy: 2, formerly: '2027-02-10', dueOn: '2027-02-10' },
    ]);
  });

  it('leaves the petitioner the later day, and takes the provisional mark from it', () => {
    // 2027-01-02 is a Saturday: provisional until Monday; that Saturday turns out to be worked.
    const clock = aClock('REVIEW_REQUEST_30D', '2026-12-03');
    const by = withYear(2027, holiday('2027-01-01', 1, '2027-01-02'));

    expect(clock).toMatchObject({ dueOn: '2027-01-04', provisional: true });
    const before = headWith([clock]);
    expect(replayOf(before, by).kept).toEqual([
      { id: 'REVIEW_REQUEST_30D', startedBy: 2, dueOn: '2027-01-04', wouldBe: '2027-01-02' },
    ]);
    const { head } = replayed(before, by);
    expect(head.clocks).toMatchObject([{ dueOn: '2027-01-04' }]);
    expect(head.clocks[0]?.provisional).toBeUndefined();
    expect(isMoved(replayOf(head, by))).toBe(false);
    const [kept] = head.clocks;
    expect(kept && explainClock(kept, by, 'petitioner').lines.at(-1)?.zh).toContain('对信访人较有利，该日期保留');
  });

  it('pins a petition to a version from its first day on, and none that was received before', () => {
    const change = {
      id: '2025-02.1',
      version: '2025-02',
      from: day('2026-03-02'),
      clocks: [{ id: 'TRIAGE_7D' as const, length: { unit: 'workingDays' as const, count: 7 } }],
    };
    const by = { ...published, rules: withRuleChanges(published.rules, [change]) };
    const clock = aClock('TRIAGE_7D', '2026-03-02');
    const before = headWith([clock], { receivedOn: day('2026-03-02') });

    expect(isMoved(replayOf(headWith([clock], { receivedOn: day('2026-03-01') }), by))).toBe(false);
    expect(replayOf(before, by).rules).toBe('2025-02.1');
    const { head } = replayed(before, by);
    expect(head.rules).toBe('2025-02.1');
    expect(head.clocks).toEqual([{ ...clock, rules: '2025-02.1', dueOn: '2026-03-11' }]);
    expect(isMoved(replayOf(head, by))).toBe(false);
  });

  it('says who approved to staff and auditors alone, and both days to everybody', () => {
    const before = headWith([aClock('SUBSTANTIVE_REPLY_3M', '2026-11-10')]);
    const by = withYear(2027, holiday('2027-02-05', 7));
    const { head, event } = replayed(before, by);
    const [clock] = head.clocks;
    if (clock === undefined) throw new Error('The petition has a clock');
    const told = (audience: 'petitioner' | 'staff' | 'auditor') =>
      explainClock(clock, by, audience, new Map(), restatementsOf([event])).lines;

    expect(told('petitioner').at(-1)).toEqual({
      zh: '2026-12-01 重新核算：2027 年放假安排，由 2027-02-10 改为 2027-02-12',
      en: 'Reckoned anew on 2026-12-01, holidays of 2027: moved from 2027-02-10 to 2027-02-12',
    });
    for (const audience of ['staff', 'auditor'] as const)
      expect(told(audience).at(-1)?.en).toMatch(/; change 1, approved by admin-21$/);
    expect(sentenceForPetitioner(event)).toEqual({
      zh: '2027 年放假安排有公布或更正：“三个月内办理过程或结果答复”由 2027-02-10 改为 2027-02-12',
      en: 'The holidays of 2027 were announced or corrected: “Progress or result within 3 months” moves from 2027-02-10 to 2027-02-12',
    });
    expect(eventSentence(event.data, event.clocks).zh).toMatch(/（第 1 号变更，批准人 admin-21）$/);
  });

  it('touches nothing that does not run, shortens nothing for the petitioner, and done again does nothing', () => {
    fc.assert(
      fc.property(fc.array(anyHistory, { minLength: 1, maxLength: 4 }), anyCalendar, (some, by) => {
        const clocks = some.map((clock, index) => ({ ...clock, rules: '2025-02', startedBy: index + 1 }));
        const before = headWith(clocks, { receivedOn: day('2026-03-02') });
        const { days } = replayOf(before, by);
        const { head } = replayed(before, by);

        expect(head.clocks).toHaveLength(clocks.length);
        for (const [index, was] of clocks.entries()) {
          const is = head.clocks[index];
          const move = days?.moves?.find((one) => isSame(one, was));
          if (move === undefined) expect(is).toEqual(was);
          else expect([isRunning(was), move.formerly, is?.dueOn]).toEqual([true, was.dueOn, move.dueOn]);
          if (is && PETITIONERS_CLOCKS.includes(was.id)) expect(is.dueOn >= was.dueOn).toBe(true);
        }
        expect(isMoved(replayOf(head, by))).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
