import type * as z from 'zod';
import type { Relation } from '../../domain/access.ts';
import type { Clock, ClockStart } from '../../domain/clocks/clock.ts';
import type { RuleVersionId } from '../../domain/clocks/clock-id.ts';
import type { Approvals, Audience } from '../../domain/clocks/clock-lines.ts';
import { statusOf } from '../../domain/clocks/clock-status.ts';
import { explainClock } from '../../domain/clocks/explain-clock.ts';
import type { Reckoning } from '../../domain/clocks/reckoning.ts';
import type { Restatement } from '../../domain/clocks/restatement.ts';
import { definitionOf } from '../../domain/clocks/rule-version.ts';
import type { Day } from '../../domain/day.ts';
import { nextSteps } from '../../domain/next-steps.ts';
import type { Head } from '../../domain/petition.ts';
import type { Bilingual } from '../../problems.ts';
import type { CaseState, ClockView, Registered } from './petition-view.ts';

type Language = keyof Bilingual;

/** For whom, when and by what something is shown. */
export interface Shown {
  readonly today: Day;
  readonly language: Language;
  readonly reckoning: Reckoning;
  readonly audience: Audience;
  /** Who approved extensions and why, for those who may know. */
  readonly approvals?: Approvals;
  /** Approved changes of calendar or rules that moved clocks of the petition. */
  readonly restatements?: readonly Restatement[];
}

/** A clock as shown on a day, in one language. */
export const presentClock = (
  clock: Clock,
  { today, language, reckoning, audience, approvals, restatements }: Shown,
): z.input<typeof ClockView> => ({
  id: clock.id,
  name: definitionOf(clock.id, clock.rules, reckoning.rules).name[language],
  startedOn: clock.startedOn,
  dueOn: clock.dueOn,
  provisional: clock.provisional === true,
  status: statusOf(clock, today),
  explanation: explainClock(clock, reckoning, audience, approvals, restatements).lines.map((line) => line[language]),
});

/** The state of a case after a change, for staff of a procuratorate that stands in a relation to it. */
export const presentState = (head: Head, relation: Relation, shown: Shown): z.input<typeof CaseState> => ({
  reference: head.reference,
  version: head.version,
  procedure: head.procedure,
  decision: head.decision,
  resolution: head.resolution,
  handler: head.handler,
  clocks: head.clocks.map((clock) => presentClock(clock, shown)),
  next: nextSteps(head, relation),
});

/** What happens next: each clock that was started, by what ends it. */
export const presentNext = (
  starts: readonly ClockStart[],
  version: RuleVersionId,
  { rules }: Reckoning,
  language: Language,
): z.input<typeof Registered>['next'] =>
  starts.map(({ id, dueOn, provisional }) => ({
    step: definitionOf(id, version, rules).endsWith[language],
    dueOn,
    provisional: provisional === true,
  }));
