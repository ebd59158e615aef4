import { describe, expect, it } from 'vitest';
import { BookingReference, bookingReferenceOf, Reference } from '../../../../shared/domain/code.ts';
import { Day } from '../../../../shared/domain/day.ts';
import { BookingState, bookingSteps, mayBecome } from '../../../../shared/domain/reception/booking.ts';
import { halfDaysNeeded, halfDaysOf } from '../../../../shared/domain/reception/half-days.ts';
import {
  MOST_TIMES,
  overlap,
  PUBLISHED_AHEAD_DAYS,
  Slot,
  slotFault,
  timesOf,
  weeklySeries,
} from '../../../../shared/domain/reception/slot.ts';
import { instantAt, TimeOfDay, timeAt } from '../../../../shared/domain/reception/time-of-day.ts';

const aSlot = (change: Partial<Record<keyof Slot, unknown>> = {}): Slot =>
  Slot.parse({
    day: '2026-12-01',
    from: '09:00',
    to: '12:00',
    minutes: 30,
    place: '一楼接待室',
    meeting: 'IN_PERSON',
    ...change,
  });
const NOW = new Date('2026-11-30T10:00:00+08:00');

describe('a time of the day', () => {
  it('is that of Shanghai, wherever the machine stands', () => {
    expect(new Date(instantAt(Day.parse('2026-12-01'), TimeOfDay.parse('09:30'))).toISOString()).toBe(
      '2026-12-01T01:30:00.000Z',
    );
  });

  it.each(['24:00', '9:30', '09:60', '0930'])('is not %s', (text) => {
    expect(TimeOfDay.safeParse(text).success).toBe(false);
  });

  it('ends before midnight', () => {
    expect(timeAt(23 * 60 + 59)).toBe('23:59');
    expect(() => timeAt(24 * 60)).toThrow();
  });
});

describe('a slot', () => {
  it('is cut into times of equal length, and what is left over is no time', () => {
    const times = timesOf(aSlot({ to: '10:50', minutes: 45 }));

    expect(times).toEqual([
      { from: '09:00', until: '09:45' },
      { from: '09:45', until: '10:30' },
    ]);
  });

  it('may begin when another one ends, and not a minute earlier', () => {
    const morning = aSlot();

    expect(overlap(morning, aSlot({ from: '12:00', to: '13:00' }))).toBe(false);
    expect(overlap(morning, aSlot({ from: '11:59', to: '13:00' }))).toBe(true);
    expect(overlap(morning, aSlot({ from: '08:00', to: '13:00' }))).toBe(true);
    expect(overlap(morning, aSlot({ day: '2026-12-02' }))).toBe(false);
  });

  it.each([
    [{ from: '12:00' }, 'end-before-begin'],
    [{ day: '2026-11-30', from: '10:00' }, 'in-the-past'],
    [{ day: '2026-11-29' }, 'in-the-past'],
    [{ day: '2027-12-02' }, 'too-far-ahead'],
    [{ to: '09:20' }, 'no-time-fits'],
    [{ to: '18:00', minutes: 20 }, 'too-many-times'],
    [{ day: '2026-11-30', from: '10:01' }, undefined],
    [{ day: '2027-12-01' }, undefined],
    [{ to: '17:00', minutes: 20 }, undefined],
  ])('%j is refused as %s', (change, fault) => {
    expect(slotFault(aSlot(change), NOW)).toBe(fault);
  });

  it('has limits that the tests above meet', () => {
    expect([PUBLISHED_AHEAD_DAYS, MOST_TIMES]).toEqual([366, 24]);
  });

  it('repeats on its weekday', () => {
    expect(weeklySeries(aSlot({ day: '2026-12-22' }), 3).map(({ day }) => day)).toEqual([
      '2026-12-22',
      '2026-12-29',
      '2027-01-05',
    ]);
  });
});

describe('half days', () => {
  it.each([
    ['a morning of three hours', [{}], 1],
    ['a morning a minute shorter', [{ to: '11:59' }], 0],
    ['a whole day', [{ from: '09:00', to: '17:00' }], 2],
    ['a day with a short morning', [{ from: '09:30', to: '17:00' }], 1],
    ['two halves of a morning', [{ to: '10:30' }, { from: '10:30' }], 1],
    ['short pieces of two days', [{ to: '10:30' }, { day: '2026-12-02', to: '10:30' }], 0],
    ['a slot across noon with too little on both sides', [{ from: '10:00', to: '14:00' }], 0],
  ])('of %s', (_, changes, count) => {
    expect(halfDaysOf(changes.map(aSlot))).toBe(count);
  });

  it('are owed in cities and counties', () => {
    expect((['SUPREME', 'PROVINCE', 'CITY', 'COUNTY'] as const).map(halfDaysNeeded)).toEqual([0, 0, 12, 12]);
  });
});

describe('a booking', () => {
  it('has a reference that forgives how it is typed, and is no petition', () => {
    const reference = bookingReferenceOf(Uint8Array.of(7, 99, 200, 13, 250));
    const typed = reference.toLowerCase().replaceAll('-', ' ');

    expect(BookingReference.parse(typed)).toBe(reference);
    expect(Reference.safeParse(reference).success).toBe(false);
    const other = reference.slice(0, 2) + (reference[2] === 'A' ? 'C' : 'A') + reference.slice(3);
    expect(BookingReference.safeParse(other).success).toBe(false);
  });

  it('ends once: what was cancelled or received changes no more', () => {
    const steps = Object.keys(bookingSteps) as (keyof typeof bookingSteps)[];
    const open = BookingState.options.filter((state) => steps.some((step) => mayBecome(step, state)));

    expect(open).toEqual(['BOOKED', 'CAME', 'NO_SHOW']);
    expect(mayBecome('cancel', 'CAME')).toBe(false);
  });
});
