import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type EventSource, reportedFailures } from '../event-sources.ts';
import type { Outcome } from '../functions.ts';
import type { StreamRecord } from './records.ts';

/** What delivering needs of the platform. */
export interface DeliverySettings {
  readonly source: EventSource;
  readonly invoke: (payload: string) => Promise<Outcome>;
  /** Puts the description of what was given up into the mapping's on-failure queue. */
  readonly giveUp: (description: string) => void;
  readonly now: () => number;
  /** Milliseconds of the machine's time. */
  readonly machineNow: () => number;
  /** Milliseconds before the retry with a number, from 1. */
  readonly pause: (retry: number) => number;
  readonly signal: AbortSignal;
  /** Everything up to a record is done with. */
  readonly done: (sequence: string) => void;
}

type Condition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

/** Delivers records in order: retries, bisects and gives up as Lambda does for a shard. */
export async function deliver(records: readonly StreamRecord[], settings: DeliverySettings): Promise<void> {
  const { source, signal } = settings;
  let left = records;
  let attempts = 0;
  let last: Outcome | undefined;
  while (!signal.aborted) {
    left = withoutAged(left, attempts, settings, last);
    const [first] = left;
    if (!first) return;
    if (source.maxRetries >= 0 && attempts > source.maxRetries) {
      return giveUp(left, 'RetryAttemptsExhausted', attempts, settings, last);
    }
    if (attempts > 0) await delay(settings.pause(attempts), undefined, { signal }).catch(() => {});
    if (signal.aborted) return;

    last = await settings.invoke(JSON.stringify({ Records: left.map(({ event }) => event) }));
    attempts += 1;
    if (signal.aborted) return;
    const failed = firstFailure(left, last, source);
    if (failed === undefined) return settings.done(left.at(-1)?.sequence ?? first.sequence);
    const before = left[failed - 1];
    if (before) {
      // What comes before the failed record is done, the rest is a batch of its own.
      settings.done(before.sequence);
      left = left.slice(failed);
      attempts = 1;
    } else if (left.length > 1 && (source.bisect || isTooLarge(last))) {
      await delay(settings.pause(1), undefined, { signal }).catch(() => {});
      const middle = Math.ceil(left.length / 2);
      await deliver(left.slice(0, middle), settings);
      left = left.slice(middle);
      attempts = 0;
    }
  }
}

// On Lambda a batch never grows beyond what a function can take.
const isTooLarge = (outcome: Outcome) => outcome.kind === 'rejected' && outcome.reason === 'too-large';

/** Index of the first record that failed. */
function firstFailure(records: readonly StreamRecord[], outcome: Outcome, source: EventSource): number | undefined {
  if (outcome.kind !== 'answer') return 0;
  if (!source.partial) return undefined;
  const failures = reportedFailures(outcome.payload);
  if (failures === undefined) return 0;
  if (failures.length === 0) return undefined;
  const indexes = failures.map((failure) => records.findIndex(({ sequence }) => sequence === failure));
  return indexes.includes(-1) ? 0 : Math.min(...indexes);
}

function withoutAged(
  records: readonly StreamRecord[],
  attempts: number,
  settings: DeliverySettings,
  last: Outcome | undefined,
): readonly StreamRecord[] {
  const { maxAge } = settings.source;
  if (maxAge < 0) return records;
  const oldest = settings.machineNow() - maxAge * 1000;
  const young = records.findIndex(({ written }) => written >= oldest);
  const aged = young < 0 ? records : records.slice(0, young);
  if (aged.length > 0) giveUp(aged, 'RecordAgeExceeded', attempts, settings, last);
  return records.slice(aged.length);
}

function giveUp(
  records: readonly StreamRecord[],
  condition: Condition,
  attempts: number,
  settings: DeliverySettings,
  last: Outcome | undefined,
): void {
  const { source, now, machineNow } = settings;
  const [first, final] = [records[0], records.at(-1)];
  if (!first || !final) return;
  const arrival = ({ written }: StreamRecord) => new Date(written + now() - machineNow()).toISOString();
  const description = {
    requestContext: {
      requestId: randomUUID(),
      functionArn: source.functionArn,
      condition,
      approximateInvokeCount: attempts,
    },
    responseContext: {
      statusCode: last?.kind === 'rejected' ? 429 : 200,
      executedVersion: '$LATEST',
      functionError: last?.kind === 'error' ? 'Unhandled' : null,
    },
    version: '1.0',
    timestamp: new Date(now()).toISOString(),
    DDBStreamBatchInfo: {
      shardId: 'shardId-00000001',
      startSequenceNumber: first.sequence,
      endSequenceNumber: final.sequence,
      approximateArrivalOfFirstRecord: arrival(first),
      approximateArrivalOfLastRecord: arrival(final),
      batchSize: records.length,
      streamArn: source.sourceArn,
    },
  };
  settings.giveUp(JSON.stringify(description));
  settings.done(final.sequence);
}
