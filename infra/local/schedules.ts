import { randomUUID } from 'node:crypto';
import type { AsyncInvocations } from './async-invocations.ts';
import type { Clock } from './clock.ts';
import type { Outcome } from './functions.ts';
import { type NextTime, nextTime } from './schedules/cron.ts';
import type { State } from './state.ts';
import { object, optionalString, string } from './template/json.ts';
import { type Assembly, type Environment, ofType, type Resource } from './template.ts';

/** The schedules of the templates, driven by the platform's clock. */
export interface Schedules {
  /** Runs a schedule's target now, by the schedule's name or a part of it that no other has. */
  readonly fire: (name: string, input?: string) => Promise<Outcome>;
  /** When each is due next; null: never again. */
  readonly next: () => Record<string, string | null>;
  readonly stop: () => void;
}

/** What schedules run with. */
export interface ScheduleSettings {
  readonly assembly: Assembly;
  readonly clock: Clock;
  readonly state: State;
  readonly invocations: Pick<AsyncInvocations, 'submit'>;
}

interface Schedule {
  readonly name: string;
  readonly arn: string;
  readonly next: NextTime;
  readonly functionArn: string;
  readonly input: string | undefined;
}

const kind = 'schedule';
/** A timer holds no more than 24 days; and the machine may sleep. */
const longestWait = 60_000;

/** Starts the schedules: one that was missed while the platform was off, or leapt over, runs once. */
export function startSchedules({ assembly, clock, state, invocations }: ScheduleSettings): Schedules {
  const schedules = ofType(assembly, 'AWS::Scheduler::Schedule')
    .filter(({ properties }) => properties.State !== 'DISABLED')
    .map((resource) => read(assembly, resource));
  let timer: NodeJS.Timeout | undefined;

  const run = (schedule: Schedule, scheduled: number, input = eventOf(schedule, scheduled, assembly.environment)) =>
    invocations.submit(schedule.functionArn, input);

  // The time up to which a schedule is done with: at first, when the platform saw it for the first time.
  function seen({ name }: Schedule): number {
    const known = state.get(kind, name);
    if (known !== undefined) return Number(known);
    state.put(kind, name, String(clock.now()));
    return clock.now();
  }

  function look(): void {
    clearTimeout(timer);
    const now = clock.now();
    let soonest = longestWait;
    for (const schedule of schedules) {
      const due = latest(schedule.next, seen(schedule), now);
      if (due !== undefined) {
        // Submitted, it is on the disk: a platform that dies now takes it up when it is back.
        void run(schedule, due);
        state.put(kind, schedule.name, String(due));
      }
      soonest = Math.min(soonest, (schedule.next(due ?? seen(schedule)) ?? Number.POSITIVE_INFINITY) - now);
    }
    timer = setTimeout(look, Math.max(1, soonest));
  }

  const unlisten = clock.onAdvance(look);
  look();
  return {
    fire: (name, input) => run(find(schedules, name), clock.now(), input),
    next: () =>
      Object.fromEntries(
        schedules.map((each) => [each.name, isoTime(each.next(Math.max(seen(each), clock.now()))) ?? null]),
      ),
    stop: () => {
      clearTimeout(timer);
      unlisten();
    },
  };
}

/** The last time that a schedule was due in a span; of very many, a late one. */
function latest(next: NextTime, after: number, until: number): number | undefined {
  let found: number | undefined;
  let steps = 0;
  for (let time = next(after); time !== undefined && time <= until && steps < 10_000; time = next(time)) {
    found = time;
    steps += 1;
  }
  return found;
}

function read(assembly: Assembly, { id, name, arn, properties }: Resource): Schedule {
  const target = object(properties, 'Target');
  const functionArn = string(target, 'Arn');
  if (!ofType(assembly, 'AWS::Lambda::Function').some((each) => each.arn === functionArn)) {
    throw new Error(`${id}: the target ${functionArn} cannot be run on one machine`);
  }
  const zone = optionalString(properties, 'ScheduleExpressionTimezone') ?? 'UTC';
  const next = nextTime(string(properties, 'ScheduleExpression'), zone);
  return { name, arn, next, functionArn, input: optionalString(target, 'Input') };
}

function eventOf({ arn, input }: Schedule, scheduled: number, { account, region }: Environment): string {
  const id = randomUUID();
  const time = isoTime(scheduled) ?? '';
  const usual = {
    version: '0',
    id,
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account,
    time,
    region,
    resources: [arn],
    detail: '{}',
  };
  return (input ?? JSON.stringify(usual))
    .replaceAll('<aws.scheduler.scheduled-time>', time)
    .replaceAll('<aws.scheduler.schedule-arn>', arn)
    .replaceAll('<aws.scheduler.execution-id>', id)
    .replaceAll('<aws.scheduler.attempt-number>', '1');
}

const isoTime = (time: number | undefined) =>
  time === undefined ? undefined : new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');

function find(schedules: readonly Schedule[], wanted: string): Schedule {
  const exact = schedules.find(({ name }) => name === wanted);
  if (exact) return exact;
  const simple = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const alike = schedules.filter(({ name }) => simple(name).includes(simple(wanted)));
  const [only, ...others] = alike;
  if (only && others.length === 0) return only;
  const known = schedules.map(({ name }) => name).join(', ') || 'none';
  throw new RangeError(
    `${alike.length === 0 ? 'no' : 'more than one'} schedule is called ${wanted}; there are: ${known}`,
  );
}
