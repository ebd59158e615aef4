/** What has to be ended, the last started first. */
export interface Endings {
  readonly add: (ending: () => unknown) => void;
  /** Ends everything, once, however often it is called; one that fails does not hold up the others. */
  readonly run: () => Promise<void>;
}

/** Collects endings while something is being built up. */
export function openEndings(): Endings {
  const endings: (() => unknown)[] = [];
  let running: Promise<void> | undefined;

  async function runAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const ending of endings.toReversed()) {
      try {
        await ending();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'not everything could be stopped');
  }

  return {
    add: (ending) => void endings.push(ending),
    run: () => {
      running ??= runAll();
      return running;
    },
  };
}
