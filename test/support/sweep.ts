import type { ClockId } from '../../shared/domain/clocks/clock-id.ts';
import { nextAttention } from '../../shared/domain/clocks/clock-status.ts';
import { attendClock, begunClock, startClock } from '../../shared/domain/clocks/clocks.ts';
import { published } from '../../shared/domain/clocks/reckoning.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { type Day, shanghaiDay, shanghaiHour, startOfDayUtc } from '../../shared/domain/day.ts';
import type { TestPlatform } from './platform.ts';

/** Moves the platform's time to an hour of a day in Shanghai, and waits until everything that this starts is done. */
export const moveTo = async ({ platform, control }: TestPlatform, day: Day, hour: number): Promise<void> => {
  const advance = Math.ceil(startOfDayUtc(day) + hour * 3_600_000 - platform.now());
  await control('POST', 'clock', { advance });
  await control('POST', 'idle');
};

/** Starts the sweep now, beside its schedule. */
export const sweep = async ({ control }: TestPlatform): Promise<unknown> => {
  const outcome = await control('POST', 'schedules/sweep-clocks');
  await control('POST', 'idle');
  return outcome;
};

/** What the timeline says of attention: the day, whether in working hours, and the sentence. */
export const attentionOf = async ({ as }: TestPlatform, id: Reference, who = 'supervisor-2101') => {
  const { entries } = await as(who).readTimeline({ params: { id } });
  return entries
    .filter(({ type }) => type === 'attended')
    .map(({ at, by, summary }) => ({
      on: shanghaiDay(new Date(at)),
      hour: shanghaiHour(new Date(at)),
      by,
      summary,
    }));
};

/** The days on which the steps about a clock come, one after another, when nobody stops it. */
export const stepsOf = (id: ClockId, startedOn: Day) => {
  let clock = begunClock(startClock(id, startedOn, '2025-02', published), '2025-02', 1);
  const steps = [];
  for (let next = nextAttention(clock, published); next !== undefined; next = nextAttention(clock, published)) {
    steps.push(next);
    clock = attendClock(clock, next.step);
  }
  return steps;
};

/** The first working day on which this step about a clock has come. */
export const dayOf = (step: ReturnType<typeof stepsOf>[number]['step'], id: ClockId, startedOn: Day): Day => {
  const found = stepsOf(id, startedOn).find((each) => each.step === step);
  if (found === undefined) throw new Error(`${id} takes no step ${step}`);
  return found.on;
};
