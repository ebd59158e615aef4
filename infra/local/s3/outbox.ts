import type { Catalogue } from './catalogue.ts';
import type { S3Settings } from './settings.ts';

const RETRY_MS = 1000;

export interface Outbox {
  /** Starts delivering what is owed, unless that is under way. */
  wake(): void;
  /** Resolves when nothing is owed or a delivery has failed. */
  settled(): Promise<void>;
  stop(): void;
}

/** Delivers notifications in order, at least once; one that fails is tried again and holds back the later ones. */
export function createOutbox(catalogue: Catalogue, onCreated: S3Settings['onCreated']): Outbox {
  let running: Promise<void> | undefined;
  let again = false;
  let retry: NodeJS.Timeout | undefined;
  let stopped = false;

  async function deliver(): Promise<void> {
    for (let owed = catalogue.owed(); owed.length > 0; owed = catalogue.owed()) {
      for (const { sequence, event } of owed) {
        if (stopped) return;
        await onCreated(event);
        if (!stopped) catalogue.settle(sequence);
      }
    }
  }

  async function run(): Promise<void> {
    // The answer to the sender goes first.
    await new Promise(setImmediate);
    try {
      if (!stopped) await deliver();
    } catch (error) {
      console.error('s3.notification-failed', error instanceof Error ? error.message : error);
      if (!stopped) retry = setTimeout(wake, RETRY_MS).unref();
    }
  }

  function wake(): void {
    if (stopped) return;
    again = running !== undefined;
    if (again) return;
    clearTimeout(retry);
    running = run().finally(() => {
      running = undefined;
      // An object may have come after the last look.
      if (again) wake();
    });
  }

  return {
    wake,
    settled: async () => running,
    stop: () => {
      stopped = true;
      clearTimeout(retry);
    },
  };
}
