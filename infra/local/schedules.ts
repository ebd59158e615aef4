import { randomUUID } from 'node:crypto';
import type { AsyncInvocations } from './async-invocations.ts';
import type { Clock } from './clock.ts';
import type { Outcome } from './functions.ts';
import { type NextTime, nextTime } from './schedules/cron.ts';
import type { State } from './state.ts';
import { object, optionalString, string } from './template/json.ts';
import { type Assembly, type Environment, ofType, type Resource } from './template.ts';
import type { Workflows } from './workflows.ts';

/** The schedules of the templates, driven by the platform's clock. */
export interface Schedules {
  /** Runs a schedule's target now, by the schedule's name or a part of it that no other has. */
  readonly fire: (name: string, input?: string) => Promise<Outcome>;
  /** When each is due next; null: never again. */
  readonly next: () => Record<string, string | null>;
  /** Waits until the workflows that were due have ended. */
  readonly ended: () => Promise<void>;
  readonly stop: () => void;
}

/** What schedules run with. */
export interface ScheduleSettings {
  readonly assembly: Assembly;
  readonly clock: Clock;
  readonly state: State;
  readonly invocations: Pick<AsyncInvocations, 'submit'>;
  readonly workflows: Workflows;
  /** Waits until nothing is under way: streams, queues and functions. */
  readonly settled: () => Promise<void>;
  /** What went wrong in a run that nobody waits for, in one sentence. */
  readonly trouble: (sentence: string) => void;
}

interface Schedule {
  readonly name: string;
  readonly arn: string;
  readonly next: NextTime;
  /** A function or a state machine. */
  readonly target: string;
  readonly input: string | undefined;
}

const kind = 'schedule';
/** A timer holds no more than 24 days; and the machine may sleep. */
const longestWait = 60_000;

/** Starts the schedules: one that was missed while the platform was off, or leapt over, runs once. */
export function startSchedules(settings: ScheduleSettings): Schedules {
  const { assembly, clock, state, invocations, workflows, settled, trouble } = settings;
  const schedules = ofType(assembly, 'AWS::Scheduler::Schedule')
    .filter(({ properties }) => properties.State !== 'DISABLED')
    .map((resource) => read(assembly, resource));
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const running = new Map<string, Promise<void>>();

  const run = (schedule: Schedule, scheduled: number, input?: string): Promise<Outcome> =>
    workflows.has(schedule.target)
      ? workflows.run(schedule.target)
      : invocations.submit(schedule.target, input ?? eventOf(schedule, scheduled, assembly.environment));

  // A workflow comes after what is under way, and is done with when it has ended: a platform that dies before begins it again.
  async function follow(schedule: Schedule, due: number): Promise<void> {
    await settled();
    if (stopped) return;
    const outcome = await workflows.run(schedule.target);
    if (stopped) return;
    if (outcome.kind !== 'answer') trouble(`${schedule.name}: ${outcome.payload}`);
    state.put(kind, schedule.name, String(due));
    running.delete(schedule.name);
    look();
  }

  const failed = (error: unknown) => {
    if (!stopped) throw error;
  };

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
      if (running.has(schedule.name)) continue;
      const due = latest(schedule.next, seen(schedule), now);
      if (due !== undefined && workflows.has(schedule.target))
        running.set(schedule.name, follow(schedule, due).catch(failed));
      else if (due !== undefined) {
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
    ended: async () => {
      while (running.size > 0) await Promise.all(running.values());
    },
    stop: () => {
      stopped = true;
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
  const wanted = string(target, 'Arn');
  const known = ['AWS::Lambda::Function', 'AWS::StepFunctions::StateMachine'];
  if (!known.some((type) => ofType(assembly, type).some((each) => each.arn === wanted))) {
    throw new Error(`${id}: the target ${wanted} cannot be run on one machine`);
  }
  const zone = optionalString(properties, 'ScheduleExpressionTimezone') ?? 'UTC';
  const next = nextTime(string(properties, 'ScheduleExpression'), zone);
  return { name, arn, next, target: wanted, input: optionalString(target, 'Input') };
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
