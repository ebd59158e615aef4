import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from './clock.ts';
import { type EventSource, eventSources } from './event-sources.ts';
import type { Functions } from './functions.ts';
import type { State } from './state.ts';
import { deliver } from './streams/deliver.ts';
import { openStream } from './streams/records.ts';
import type { Assembly } from './template.ts';

/** The mappings from tables' streams to functions. */
export interface Streams {
  /** Resolves when every mapping has delivered, or given up, what was written before the call. */
  readonly idle: () => Promise<void>;
  /** Records delivered or given up since the start. */
  readonly count: () => number;
  /** Says that something was written: the streams are read at once. */
  readonly nudge: () => void;
  /** Where each mapping is in its stream. */
  readonly positions: () => Record<string, string>;
  readonly stop: () => Promise<void>;
}

/** What the mappings run with. */
export interface StreamSettings {
  readonly assembly: Assembly;
  readonly functions: Pick<Functions, 'invoke'>;
  readonly clock: Pick<Clock, 'now' | 'offset'>;
  readonly state: State;
  /** The tables' store; forgets records that every mapping has behind it. */
  readonly store: {
    readonly call: (target: string, input: unknown) => Promise<Record<string, unknown>>;
    readonly trimStream: (table: string, upTo: string) => void;
  };
  /** Puts a message into the queue with an ARN. */
  readonly send: (queueArn: string, body: string) => void;
  /** Told one sentence when a stream cannot be read. */
  readonly trouble: (sentence: string) => void;
  /** Milliseconds before a retry, by its number. */
  readonly pause?: (retry: number) => number;
}

const kind = 'stream';
const longestPause = 200;
const trimEvery = 5000;
const doubling = (retry: number) => Math.min(30_000, 200 * 2 ** (retry - 1));

/** Starts to deliver. */
export function startStreams(settings: StreamSettings): Streams {
  const sources = eventSources(settings.assembly, 'dynamodb');
  const mappings = sources.map((source) => {
    const siblings = sources.filter(({ sourceArn }) => sourceArn === source.sourceArn);
    return startMapping(source, siblings, settings);
  });
  return {
    idle: async () => void (await Promise.all(mappings.map(({ idle }) => idle()))),
    count: () => mappings.reduce((sum, { count }) => sum + count(), 0),
    nudge: () => {
      for (const mapping of mappings) mapping.nudge();
    },
    positions: () => Object.fromEntries(mappings.map(({ id, position }) => [id, position() ?? ''])),
    stop: async () => void (await Promise.all(mappings.map(({ stop }) => stop()))),
  };
}

function startMapping(source: EventSource, siblings: readonly EventSource[], settings: StreamSettings) {
  if (source.startsAt !== 'TRIM_HORIZON')
    throw new Error(`${source.id}: a stream is read from TRIM_HORIZON only on one machine`);
  const { state, clock, functions, store } = settings;
  const [, table = ''] = /:table\/([^/]+)\/stream\//.exec(source.sourceArn) ?? [];
  const stopping = new AbortController();
  const { signal } = stopping;
  let waiters: (() => void)[] = [];
  let nudged = Promise.withResolvers<void>();
  let count = 0;
  let trimmed = 0;

  const position = () => state.get(kind, source.id);
  const stream = openStream({
    table,
    streamArn: source.sourceArn,
    region: settings.assembly.environment.region,
    offset: clock.offset,
    position,
    call: store.call,
  });
  const done = (sequence: string) => {
    state.put(kind, source.id, sequence);
    if (performance.now() - trimmed < trimEvery) return;
    trimmed = performance.now();
    // Another mapping of the same stream may be behind this one.
    const upTo = slowest(siblings.map((sibling) => state.get(kind, sibling.id)));
    if (upTo !== undefined) store.trimStream(table, upTo);
  };
  const delivery = {
    source,
    invoke: (payload: string) => functions.invoke(source.functionArn, payload),
    giveUp: (description: string) => source.onFailure && settings.send(source.onFailure, description),
    now: clock.now,
    machineNow: () => clock.now() - clock.offset(),
    pause: settings.pause ?? doubling,
    signal,
    done,
  };

  async function batch(): Promise<number> {
    const size = source.batchSize ?? 100;
    const read = await stream.read(size);
    const until = performance.now() + source.window * 1000;
    while (read.length > 0 && read.length < size && performance.now() < until && !signal.aborted) {
      await delay(20);
      read.push(...(await stream.read(size - read.length)));
    }
    const last = read.at(-1);
    if (!last) return 0;
    const wanted = read.filter(({ event }) => source.filter(event));
    await deliver(wanted, delivery);
    if (!signal.aborted) done(last.sequence);
    return read.length;
  }

  async function run(): Promise<void> {
    let pause = 0;
    while (!signal.aborted) {
      const asking = waiters;
      waiters = [];
      nudged = Promise.withResolvers();
      try {
        const read = await batch();
        count += read;
        if (read > 0) waiters.push(...asking);
        else for (const answer of asking) answer();
        pause = read > 0 ? 0 : Math.min(longestPause, pause * 2 + 5);
        if (pause > 0 && waiters.length === 0) await Promise.race([sleep(pause), nudged.promise]);
      } catch (error) {
        waiters.push(...asking);
        if (signal.aborted) break;
        settings.trouble(`the stream of ${table} could not be read: ${String(error)}`);
        stream.rewind();
        await sleep(longestPause * 5);
      }
    }
    for (const answer of waiters) answer();
  }

  const sleep = (milliseconds: number) => delay(milliseconds, undefined, { signal }).catch(() => {});
  const running = run();
  const nudge = () => nudged.resolve();
  return {
    id: source.id,
    position,
    count: () => count,
    nudge,
    idle: () =>
      new Promise<void>((resolve) => {
        waiters.push(resolve);
        nudge();
      }),
    stop: async () => {
      stopping.abort();
      nudge();
      await running;
    },
  };
}

/** The least advanced position; undefined when a mapping has not begun. */
function slowest(positions: readonly (string | undefined)[]): string | undefined {
  return positions.reduce((least, each) =>
    least === undefined || each === undefined ? undefined : BigInt(each) < BigInt(least) ? each : least,
  );
}
