/** Somebody paused or cancelled what was under way. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** @throws Stopped when the signal says so; phones before 2022 lack the method that does the same */
export const goOnUnless = (signal: AbortSignal): void => {
  if (signal.aborted) throw new Stopped();
};
