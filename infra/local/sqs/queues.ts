import { ServiceError } from '../service-error.ts';
import type { MessageStore, StoredMessage } from './message-store.ts';

/** A queue of the template; times in seconds, as CloudFormation gives them. */
export interface QueueDefinition {
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly visibilityTimeout?: number | undefined;
  readonly delaySeconds?: number | undefined;
  readonly messageRetentionPeriod?: number | undefined;
  readonly receiveMessageWaitTimeSeconds?: number | undefined;
  readonly redrive?: { readonly deadLetterTargetArn: string; readonly maxReceiveCount: number } | undefined;
  /** The customer key of the queue: callers then need their rights on the key too, as on AWS. */
  readonly kmsKeyArn?: string | undefined;
}

export interface Receiving {
  readonly max?: number | undefined;
  readonly waitSeconds?: number | undefined;
  readonly visibilityTimeout?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The queues, behind their protocol. */
export interface Queues {
  /** By name or ARN. */
  named(name: string): QueueDefinition;
  send(
    queue: QueueDefinition,
    drafts: readonly { body: string; attributes: string }[],
    delaySeconds?: number,
  ): string[];
  receive(queue: QueueDefinition, how: Receiving): Promise<StoredMessage[]>;
}

const RETENTION_SECONDS = 4 * 24 * 3600;
// The platform's clock may jump while somebody waits.
const LOOKS_EVERY_MS = 1_000;
const FORGETS_EVERY_MS = 60_000;

export function openQueues(definitions: readonly QueueDefinition[], store: MessageStore, now: () => number): Queues {
  const byName = new Map(definitions.map((queue) => [queue.name, queue]));
  const byArn = new Map(definitions.map((queue) => [queue.arn, queue]));
  const waiting = new Map<string, Set<() => void>>();
  const forgotten = new Map<string, number>();
  for (const { name, redrive } of definitions) {
    if (redrive && !byArn.has(redrive.deadLetterTargetArn)) {
      throw new Error(`queue ${name} gives its messages up to ${redrive.deadLetterTargetArn}, which does not exist`);
    }
  }

  const wake = (name: string) => {
    for (const go of waiting.get(name) ?? []) go();
  };

  function takeNow(queue: QueueDefinition, { max = 1, visibilityTimeout = queue.visibilityTimeout ?? 30 }: Receiving) {
    const at = now();
    const deadLetters = queue.redrive && byArn.get(queue.redrive.deadLetterTargetArn);
    if (Math.abs(at - (forgotten.get(queue.name) ?? 0)) > FORGETS_EVERY_MS) {
      forgotten.set(queue.name, at);
      store.forget(queue.name, at - (queue.messageRetentionPeriod ?? RETENTION_SECONDS) * 1000);
    }
    if (queue.redrive && deadLetters) {
      while (store.giveUp(queue, queue.redrive.maxReceiveCount, deadLetters.name, at) > 0) wake(deadLetters.name);
    }
    return store.take(queue.name, max, at, at + visibilityTimeout * 1000);
  }

  /** Waits for a sent message, for one that shows up again, or for the end. */
  async function somethingHappens(name: string, milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const waiters = waiting.get(name) ?? new Set();
    waiting.set(name, waiters.add(resolve));
    const shown = (store.nextVisible(name) ?? Number.POSITIVE_INFINITY) - now();
    const timer = setTimeout(resolve, Math.max(1, Math.min(milliseconds, shown, LOOKS_EVERY_MS)));
    const ended = () => resolve();
    signal?.addEventListener('abort', ended);
    await promise;
    signal?.removeEventListener('abort', ended);
    clearTimeout(timer);
    waiters.delete(resolve);
  }

  return {
    named(name) {
      const queue = byName.get(name) ?? byArn.get(name);
      if (queue) return queue;
      throw new ServiceError('QueueDoesNotExist', 'The specified queue does not exist.');
    },
    send(queue, drafts, delaySeconds = queue.delaySeconds ?? 0) {
      const at = now();
      const ids = store.add(queue.name, drafts, at, at + delaySeconds * 1000);
      wake(queue.name);
      return ids;
    },
    async receive(queue, how) {
      const until = performance.now() + (how.waitSeconds ?? queue.receiveMessageWaitTimeSeconds ?? 0) * 1000;
      for (;;) {
        if (how.signal?.aborted) return [];
        const messages = takeNow(queue, how);
        const left = until - performance.now();
        if (messages.length > 0 || left <= 0) return messages;
        await somethingHappens(queue.name, left, how.signal);
      }
    },
  };
}
