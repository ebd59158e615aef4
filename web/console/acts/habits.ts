import type { Typed } from '../case/typed.ts';

/** What stays the same from one act to the next: a reception day has one official, one day and one place. */
export type Habits = Typed;

export const habitsOf = ({ official, actedOn, place, act }: Typed): Habits => ({ official, actedOn, place, act });
