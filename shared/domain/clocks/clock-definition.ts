import type { Bilingual } from '../../problems.ts';

/**
 * How long a clock runs. The start day is never counted. `calendarDays` and `months` that end on a day off roll to the next
 * working day; `daysBefore` counts back from the event and does not roll, for that would shorten the notice.
 */
export type ClockLength =
  | { readonly calendarDays: number }
  | { readonly workingDays: number }
  | { readonly months: number }
  | { readonly daysBefore: number };

/** How sure the rule is: C certain (statute read), P probable (official summary), U uncertain (inference). */
export type Certainty = 'C' | 'P' | 'U';

/** Whom a clock binds. What the petitioner lets pass lapses, and is nobody's failure. */
export type Bound = 'PROCURATORATE' | 'PETITIONER' | 'POLICE';

/** By how much a clock may be extended, once, before it is due, by somebody who does not handle the case. */
export interface ExtensionRule {
  readonly name: Bilingual;
  readonly atMost: { readonly months: number } | { readonly calendarDays: number };
  readonly source: Bilingual;
  readonly flag: Certainty;
}

export interface ClockDefinition {
  readonly name: Bilingual;
  readonly bound: Bound;
  readonly starts: Bilingual;
  readonly length: ClockLength;
  readonly endsWith: Bilingual;
  readonly source: Bilingual;
  readonly flag: Certainty;
  /** What exactly is not certain. */
  readonly doubt?: Bilingual;
  readonly extension?: ExtensionRule;
}
