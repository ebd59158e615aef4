import type { EventData, EventType, Head } from '../petition.ts';

/** What an event changes of a head, besides its clocks. */
export type Change = Partial<Omit<Head, 'reference' | 'version' | 'chain' | 'clocks'>>;

/** By type of event: what it changes; `by` is who wrote it. */
export type Changes<T extends EventType> = {
  readonly [P in T]: (data: Extract<EventData, { type: P }>, head: Head, by: string) => Change;
};
