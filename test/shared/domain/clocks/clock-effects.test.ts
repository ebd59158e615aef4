import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../../shared/domain/calendar/calendar.ts';
import { publishedYears } from '../../../../shared/domain/calendar/published-years.ts';
import type { ClockId } from '../../../../shared/domain/clocks/clock-id.ts';
import { clockDaysBy, givesDays } from '../../../../shared/domain/clocks/clocks-after.ts';
import { published } from '../../../../shared/domain/clocks/reckoning.ts';
import { fold } from '../../../../shared/domain/fold.ts';
import type { EventData, Head } from '../../../../shared/domain/petition.ts';
import { aChain, aHead, day, someData } from '../../../builders.ts';

const those = (head: Head, id: ClockId) => head.clocks.filter((clock) => clock.id === id);
const replied = (reply: 'PROGRESS' | 'RESULT', on: string) => someData('replied', { reply, repliedOn: day(on) });
const ofKind = (kind: 'STATE_COMPENSATION' | 'JUDICIAL_ASSISTANCE', ...after: readonly EventData[]) => {
  const head = aChain(someData('received', { kind }), ...after).reduce<Head | undefined>(fold, undefined);
  if (head === undefined) throw new Error('A chain has at least its first event');
  return head;
};

describe('a reply on progress', () => {
  it('begins monthly progress when the three months are over, not before', () => {
    const head = aHead(replied('PROGRESS', '2026-04-10'));

    expect(those(head, 'SUBSTANTIVE_REPLY_3M')).toMatchObject([{ ended: { how: 'MET', on: '2026-04-10', by: 2 } }]);
    expect(those(head, 'MONTHLY_PROGRESS')).toEqual([
      { id: 'MONTHLY_PROGRESS', rules: '2025-02', startedBy: 2, startedOn: '2026-06-02', dueOn: '2026-07-02' },
    ]);
  });

  it('leaves the monthly progress that has not begun as it is', () => {
    const once = aHead(replied('PROGRESS', '2026-04-10'));
    const twice = aHead(replied('PROGRESS', '2026-04-10'), replied('PROGRESS', '2026-05-10'));

    expect(those(twice, 'MONTHLY_PROGRESS')).toEqual(those(once, 'MONTHLY_PROGRESS'));
  });

  it('starts another month with each reply after the three months', () => {
    const head = aHead(
      replied('PROGRESS', '2026-04-10'),
      replied('PROGRESS', '2026-06-30'),
      replied('PROGRESS', '2026-08-03'),
    );

    expect(
      those(head, 'MONTHLY_PROGRESS').map(({ startedBy, startedOn, dueOn, ended }) => [
        startedBy,
        startedOn,
        dueOn,
        ended?.on,
      ]),
    ).toEqual([
      [2, '2026-06-02', '2026-07-02', '2026-06-30'],
      [3, '2026-06-30', '2026-07-31', '2026-08-03'],
      [4, '2026-08-03', '2026-09-03', undefined],
    ]);
  });

  it('that comes late runs from its own day', () => {
    const head = aHead(replied('PROGRESS', '2026-06-12'));

    expect(those(head, 'MONTHLY_PROGRESS')).toMatchObject([{ startedOn: '2026-06-12', dueOn: '2026-07-13' }]);
  });
});

describe('the result', () => {
  it('ends what was to be answered, and opens the thirty days for a re-review', () => {
    const head = aHead(someData('accepted'), replied('RESULT', '2026-04-10'));

    expect(those(head, 'SUBSTANTIVE_REPLY_3M')).toMatchObject([{ ended: { how: 'MET' } }]);
    expect(those(head, 'REVIEW_REQUEST_30D')).toMatchObject([{ startedOn: '2026-04-10', dueOn: '2026-05-11' }]);
  });

  it.each([
    ['2026-04-20', 'CANCELLED'],
    ['2026-06-15', 'MET'],
  ])('told on %s, leaves monthly progress %s', (on, how) => {
    const head = aHead(replied('PROGRESS', '2026-04-10'), replied('RESULT', on));

    expect(those(head, 'MONTHLY_PROGRESS')).toMatchObject([{ ended: { how, on, by: 3 } }]);
  });
});

describe('clocks of one kind of petition', () => {
  it('count two months for compensation from the application, then ten days to serve the decision', () => {
    const head = ofKind(
      'STATE_COMPENSATION',
      someData('accepted'),
      someData('decided', { decidedOn: day('2026-04-01') }),
      replied('RESULT', '2026-04-09'),
    );

    expect(those(head, 'COMPENSATION_2M')).toMatchObject([
      { startedBy: 2, startedOn: '2026-03-02', dueOn: '2026-05-06', ended: { how: 'MET', on: '2026-04-01' } },
    ]);
    expect(those(head, 'COMPENSATION_SERVE_10D')).toMatchObject([
      { startedBy: 3, startedOn: '2026-04-01', dueOn: '2026-04-13', ended: { how: 'MET', on: '2026-04-09' } },
    ]);
  });

  it('count ten working days for judicial assistance from the acceptance', () => {
    const head = ofKind(
      'JUDICIAL_ASSISTANCE',
      someData('accepted'),
      someData('decided', { decidedOn: day('2026-03-20') }),
    );

    expect(those(head, 'AID_DECIDE_10WD')).toMatchObject([
      { startedOn: '2026-03-04', dueOn: '2026-03-18', ended: { how: 'MET', on: '2026-03-20' } },
    ]);
  });
});

describe('the days that an event carries', () => {
  it('are reckoned by the rules of the petition and today’s calendar, for what starts', () => {
    const head = aHead(someData('accepted'));
    const data = replied('RESULT', '2026-04-10');

    expect(clockDaysBy(data, head, published)).toEqual({
      starts: [{ id: 'REVIEW_REQUEST_30D', startedOn: '2026-04-10', dueOn: '2026-05-11' }],
    });
  });

  it('leave alone what only a new calendar would move', () => {
    const received = someData('received', { kind: 'JUDICIAL_ASSISTANCE', receivedOn: day('2026-10-12') });
    const [event] = aChain(received);
    const head = event && fold(undefined, event);
    const holidays = [
      { name: { zh: '春节', en: 'Spring Festival' }, from: day('2027-01-11'), to: day('2027-01-17'), worked: [] },
    ];
    const calendar = calendarOf([...publishedYears, { year: 2027, notice: '国办发明电〔2026〕0号', holidays }]);

    const days = clockDaysBy(someData('accepted', { acceptedOn: day('2026-10-14') }), head, { ...published, calendar });

    expect(head?.clocks.at(-1)).toMatchObject({ dueOn: '2027-01-12', provisional: true });
    expect(days).toEqual({ starts: [{ id: 'AID_DECIDE_10WD', startedOn: '2026-10-14', dueOn: '2026-10-28' }] });
  });

  it('are none for an event that only stops clocks, or does nothing to them', () => {
    const head = aHead();

    for (const data of [someData('accepted'), someData('withdrawn'), someData('act'), someData('rated')]) {
      expect(givesDays(data, head)).toBe(false);
      expect(clockDaysBy(data, head, published)).toBeUndefined();
    }
    expect(givesDays(someData('received'), undefined)).toBe(true);
    expect(givesDays(replied('RESULT', '2026-04-10'), head)).toBe(true);
  });

  it('cannot be reckoned before the petition was received', () => {
    expect(() => clockDaysBy(replied('RESULT', '2026-04-10'), undefined, published)).toThrow();
  });
});
