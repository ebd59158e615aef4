import fc from 'fast-check';
import type { Clock } from '../../../../shared/domain/clocks/clock.ts';
import {
  begunClock,
  cancelClock,
  extensionFault,
  moveClock,
  restateClock,
  resumeClock,
  startClock,
  stopClock,
  suspendClock,
  withExtension,
} from '../../../../shared/domain/clocks/clocks.ts';
import { published } from '../../../../shared/domain/clocks/reckoning.ts';
import { SuspensionGround } from '../../../../shared/domain/clocks/suspension-ground.ts';
import { addDays, type Day } from '../../../../shared/domain/day.ts';
import { anyClockId, anyDay, anyVersion } from './some-clocks.ts';

/** The clock with the day that it now has, as the event that changed it would carry it. */
export const reckoned = (clock: Clock): Clock => {
  const move = restateClock(clock, published);
  return move === undefined ? clock : moveClock(clock, move);
};

const step = fc.record({
  what: fc.constantFrom('suspend', 'resume', 'extend', 'stop', 'cancel'),
  after: fc.integer({ min: 0, max: 40 }),
  ground: fc.constantFrom(...SuspensionGround.options),
});

const take = (
  clock: Clock,
  { what, ground }: { what: string; ground: SuspensionGround },
  on: Day,
  seq: number,
): Clock => {
  const until = addDays(clock.dueOn, 20);
  switch (what) {
    case 'suspend':
      return suspendClock(clock, on, ground);
    case 'resume':
      return reckoned(resumeClock(clock, on));
    case 'extend':
      return extensionFault(clock, until, on, published) === undefined
        ? reckoned(withExtension(clock, { until, on, by: seq }))
        : clock;
    case 'stop':
      return stopClock(clock, on, seq);
    default:
      return cancelClock(clock, on, seq);
  }
};

/** A clock to which anything may have happened, day after day. */
export const anyHistory = fc
  .tuple(anyClockId, anyDay, anyVersion, fc.array(step, { maxLength: 6 }))
  .map(([id, startedOn, version, steps]) => {
    let clock = begunClock(startClock(id, startedOn, version, published), version, 1);
    let today = startedOn;
    for (const [index, each] of steps.entries()) {
      today = addDays(today, each.after);
      clock = take(clock, each, today, index + 2);
    }
    return clock;
  });
