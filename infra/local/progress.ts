/** Tells a person at the terminal what is going on and how long it took. */
export interface Progress {
  /** Ends the step before, if any, and begins another. */
  readonly step: (what: string) => void;
  /** Ends the last step. */
  readonly done: () => void;
}

/** Writes a line per step: what is going on, then how long it took. */
export function openProgress(write: (text: string) => void): Progress {
  let since: number | undefined;
  const done = () => {
    if (since !== undefined) write(` ${((performance.now() - since) / 1000).toFixed(1)} s\n`);
    since = undefined;
  };
  return {
    step: (what) => {
      done();
      write(`${what} …`);
      since = performance.now();
    },
    done,
  };
}
