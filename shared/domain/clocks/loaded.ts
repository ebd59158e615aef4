import type { CalendarYear } from '../calendar/calendar-year.ts';
import type { LoadedRules } from './rule-change.ts';

/** Years and rules that were loaded, over those that ship. */
export interface Loaded {
  readonly years: readonly CalendarYear[];
  /** Changes of the rules, oldest first, with the moment of their approval. */
  readonly rules: readonly (LoadedRules & { readonly at: string })[];
}

/** A change is at work everywhere after this: until then some function may still hold what it replaces. */
const SETTLED_MS = 6 * 60_000;

/** Whether an approved change is at work everywhere. */
export const isSettled = (at: string, now: Date): boolean => Date.parse(at) + SETTLED_MS <= now.getTime();
