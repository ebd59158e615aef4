import type * as z from 'zod';
import { type Clock, statusOf } from '../domain/clocks.ts';
import type { Day } from '../domain/day.ts';
import { explain } from '../domain/explain-clock.ts';
import type { Head } from '../domain/petition.ts';
import { definitionOf } from '../domain/rule-version.ts';
import { nextSteps } from '../domain/transition.ts';
import type { Bilingual } from '../problems.ts';
import type { CaseState, ClockView, Registered } from './petition-view.ts';

type Language = keyof Bilingual;

/** A clock as shown on a day, in one language. */
export const presentClock = (clock: Clock, today: Day, language: Language): z.input<typeof ClockView> => ({
  id: clock.id,
  name: definitionOf(clock.id, clock.rules).name[language],
  startedOn: clock.startedOn,
  dueOn: clock.dueOn,
  provisional: clock.provisional === true,
  status: statusOf(clock, today),
  explanation: explain(clock).lines.map((line) => line[language]),
});

/** The state of a case after a change. */
export const presentState = (head: Head, today: Day, language: Language): z.input<typeof CaseState> => ({
  reference: head.reference,
  version: head.version,
  procedure: head.procedure,
  decision: head.decision,
  resolution: head.resolution,
  handler: head.handler,
  clocks: head.clocks.map((clock) => presentClock(clock, today, language)),
  next: nextSteps(head.procedure),
});

/** What happens next: each clock that runs, by what ends it. */
export const presentNext = (clocks: readonly Clock[], language: Language): z.input<typeof Registered>['next'] =>
  clocks.map((clock) => ({
    step: definitionOf(clock.id, clock.rules).endsWith[language],
    dueOn: clock.dueOn,
    provisional: clock.provisional === true,
  }));
