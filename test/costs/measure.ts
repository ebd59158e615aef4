import type { BootSettings } from '../../infra/local/platform.ts';
import { endpoints, type OperationName } from '../../shared/contract/index.ts';
import { startTestPlatform } from '../support/platform.ts';
import { addFile, addLargeFile, castOf, live, submit } from './life.ts';
import { type Consumption, openMeter, type Sample } from './meter.ts';
import { receiveVisitors } from './receive-visitors.ts';
import { changeCalendar, fill, handleMany, readInbox, search, setManyStaff, tour } from './tour.ts';

export type Consumptions = ReadonlyMap<string, Consumption>;

/** What the platform consumes, counted exactly. */
export interface Costs {
  readonly samples: readonly Sample[];
  /** One life, by function, jobs included. */
  readonly life: Consumptions;
  /** One file from its announcement to its link. */
  readonly file: Consumptions;
  /** One of 48 pieces. */
  readonly large: Consumptions;
  /** A nightly run over the events of one day. */
  readonly night: { readonly events: number; readonly consumed: Consumption };
}

const HANDLED = 100;
const FACTS_EACH = 3;

/** Drives a platform through whole lives and everything else that it can do, with every request counted. */
export const measure = async (assembly: string, settings: Partial<BootSettings> = {}): Promise<Costs> => {
  const meter = openMeter();
  const platform = await startTestPlatform(assembly, { ...meter.settings, ...settings });
  meter.watch(platform.data);
  try {
    const cast = castOf(platform, meter);
    await fill(platform);
    await live(platform, cast); // starts the sandboxes
    await platform.control('POST', 'schedules/roll-up-days');
    await platform.control('POST', 'idle');

    const life = await meter.during(() => live(platform, cast));
    const opened = await submit(cast);
    await platform.control('POST', 'idle');
    const file = await meter.during(() => addFile(platform, opened, 'file'));
    const large = await meter.during(() => addLargeFile(platform, opened));
    await handleMany(platform, HANDLED);
    const night = await meter.during(async () => {
      await platform.control('POST', 'schedules/roll-up-days');
      await platform.control('POST', 'idle');
    });
    for (let count = 0; count < 2; count++) await tour(platform, cast);
    await readInbox(platform, cast);
    await search(platform, cast);
    for (let count = 0; count < 2; count++) await receiveVisitors(platform, cast);
    // What sandboxes keep for a minute is read anew.
    await platform.control('POST', 'clock', { advance: '61s' });
    for (const shift of [0, 1]) await setManyStaff(cast, shift);
    await changeCalendar(platform, cast);
    const consumed = night.get('roll-up-days');
    if (consumed === undefined) throw new Error('The nightly run made no call');
    return { samples: meter.samples, life, file, large, night: { events: HANDLED * FACTS_EACH, consumed } };
  } finally {
    await platform.stop();
  }
};

export const sum = (all: Iterable<Consumption>, kind: 'write' | 'read'): number =>
  [...all].reduce((total, one) => total + one[kind], 0);

/** The samples of each operation of the contract, in its order. */
export const byOperation = (samples: readonly Sample[]): [OperationName, Sample[]][] =>
  (Object.keys(endpoints) as OperationName[]).map((name) => [
    // the keys are the operations
    name,
    samples.filter(({ operation }) => operation === name),
  ]);

/** The most units of a kind that one of the requests consumed. */
export const largest = (samples: readonly Sample[], kind: 'write' | 'read'): number =>
  Math.max(0, ...samples.map((sample) => sample[kind]));

/** The request that made the fewest calls: nothing had to be started, derived or looked up anew for it. */
export const warm = (samples: readonly Sample[]): Sample => {
  const [least] = [...samples].sort((one, other) => one.calls.length - other.calls.length);
  if (least === undefined) throw new Error('An operation was not measured');
  return least;
};
