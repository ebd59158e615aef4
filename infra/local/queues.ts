import { setTimeout as delay } from 'node:timers/promises';
import { type EventSource, eventSources, reportedFailures } from './event-sources.ts';
import type { Functions } from './functions.ts';
import { queueRecord } from './queues/record.ts';
import type { Sqs, StoredMessage } from './sqs.ts';
import type { Assembly } from './template.ts';

/** The mappings from queues to functions. */
export interface QueueMappings {
  /** Resolves when no mapped queue has a visible message and no batch is under way. */
  readonly idle: () => Promise<void>;
  /** Messages handed to functions since the start. */
  readonly count: () => number;
  readonly stop: () => Promise<void>;
}

/** What the mappings run with. */
export interface QueueMappingSettings {
  readonly assembly: Assembly;
  readonly functions: Pick<Functions, 'invoke'>;
  readonly sqs: Pick<Sqs, 'receive' | 'delete' | 'count'>;
  /** Told one sentence when a queue cannot be read. */
  readonly trouble: (sentence: string) => void;
}

/** Batches under way at once, of each mapping. */
const concurrency = 2;
const longPoll = 20;
const mostAtOnce = 10;

/** Starts to deliver. */
export function startQueueMappings(settings: QueueMappingSettings): QueueMappings {
  const mappings = eventSources(settings.assembly, 'sqs').map((source) => startMapping(source, settings));
  return {
    idle: async () => {
      while (mappings.some(({ busy }) => busy())) await delay(5);
    },
    count: () => mappings.reduce((sum, { count }) => sum + count(), 0),
    stop: async () => void (await Promise.all(mappings.map(({ stop }) => stop()))),
  };
}

function startMapping(source: EventSource, settings: QueueMappingSettings) {
  const { sqs, functions, assembly, trouble } = settings;
  const { region } = assembly.environment;
  const queue = source.sourceArn.split(':').at(-1) ?? '';
  const stopping = new AbortController();
  const { signal } = stopping;
  let underWay = 0;
  let count = 0;

  async function gather(): Promise<StoredMessage[]> {
    const size = source.batchSize ?? 10;
    const take = (waitSeconds: number, left: number) =>
      sqs.receive(queue, { max: Math.min(mostAtOnce, left), waitSeconds, signal });
    const messages = await take(longPoll, size);
    const until = performance.now() + source.window * 1000;
    while (messages.length > 0 && messages.length < size && !signal.aborted) {
      const more = await take(Math.max(0, until - performance.now()) / 1000, size - messages.length);
      messages.push(...more);
      if (more.length === 0) break;
    }
    return messages;
  }

  async function process(messages: readonly StoredMessage[]): Promise<void> {
    const records = messages.map((message) => ({ message, record: queueRecord(message, source.sourceArn, region) }));
    const wanted = records.filter(({ record }) => source.filter(record.forFilter));
    const failed = wanted.length === 0 ? new Set<string>() : await call(wanted.map(({ record }) => record.event));
    if (signal.aborted || failed === 'all') return;
    // Those that failed show up again after the queue's visibility timeout.
    for (const { message } of records) if (!failed.has(message.messageId)) sqs.delete(queue, message.receipt);
  }

  async function call(events: readonly object[]): Promise<Set<string> | 'all'> {
    const outcome = await functions.invoke(source.functionArn, JSON.stringify({ Records: events }));
    if (outcome.kind !== 'answer') return 'all';
    const failures = source.partial ? reportedFailures(outcome.payload) : [];
    return failures === undefined ? 'all' : new Set(failures);
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      try {
        const messages = await gather();
        if (messages.length === 0) continue;
        underWay += 1;
        count += messages.length;
        await process(messages).finally(() => {
          underWay -= 1;
        });
      } catch (error) {
        if (signal.aborted) return;
        trouble(`the queue ${queue} could not be read: ${String(error)}`);
        await delay(1000, undefined, { signal }).catch(() => {});
      }
    }
  }

  const loops = Array.from({ length: Math.min(concurrency, source.maxConcurrency ?? concurrency) }, run);
  return {
    busy: () => underWay > 0 || sqs.count(queue).visible > 0,
    count: () => count,
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}
