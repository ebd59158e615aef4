import fc from 'fast-check';
import type { Clock } from '../../../../shared/domain/clocks/clock.ts';
import type { ClockLength } from '../../../../shared/domain/clocks/clock-definition.ts';
import { ClockId } from '../../../../shared/domain/clocks/clock-id.ts';
import { begunClock, startClock } from '../../../../shared/domain/clocks/clocks.ts';
import { published, type Reckoning } from '../../../../shared/domain/clocks/reckoning.ts';
import { withChanges } from '../../../../shared/domain/clocks/rule-version.ts';
import { ruleVersions } from '../../../../shared/domain/clocks/rule-versions.ts';
import { type Day, dayFromNumber, dayNumber } from '../../../../shared/domain/day.ts';
import { day } from '../../../builders.ts';

export { day };

export const anyClockId = fc.constantFrom(...ClockId.options);
export const anyVersion = fc.constantFrom(...ruleVersions.map(({ id }) => id));
/** Most days that a clock can start on, a year and more beyond the calendar included. */
export const anyDay = fc
  .integer({ min: dayNumber(day('2019-01-01')), max: dayNumber(day('2028-06-30')) })
  .map(dayFromNumber);

/** A clock that the second event of a petition has started. */
export const aClock = (id: ClockId, startedOn: string, reckoning = published): Clock =>
  begunClock(startClock(id, day(startedOn), '2025-02', reckoning), '2025-02', 2);

/** The rules that ship, with another length for one clock. */
export const withLength = (id: ClockId, length: ClockLength): Reckoning => ({
  ...published,
  rules: published.rules.map((version) => withChanges(version, { [id]: { length } })),
});

/** The day on which a length ends. */
export const dueDay = (length: ClockLength, on: Day): Day =>
  startClock('TRIAGE_7D', on, '2025-02', withLength('TRIAGE_7D', length)).dueOn;
