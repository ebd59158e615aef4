import { type Day, shanghaiDay } from '../day.ts';
import type { Event } from '../petition.ts';
import type { ClockMove } from './clock.ts';
import type { RuleVersionId } from './clock-id.ts';

/** An approved change that moved one clock of a petition: both days, and what changed. */
export interface Restatement extends ClockMove {
  /** Day on which it was written to the case. */
  readonly on: Day;
  readonly change: number;
  readonly approvedBy: string;
  readonly year?: number | undefined;
  readonly rules?: RuleVersionId | undefined;
}

/** Every move of a clock that an approved change brought, oldest first. */
export const restatementsOf = (events: readonly Pick<Event, 'at' | 'data' | 'clocks'>[]): Restatement[] =>
  events.flatMap(({ at, data, clocks }) => {
    if (data.type !== 'clocks-restated') return [];
    const { type: _, ...cause } = data;
    return (clocks?.moves ?? []).map((move) => ({ ...move, ...cause, on: shanghaiDay(new Date(at)) }));
  });
