import type { Clock } from '../../../shared/domain/clocks.ts';

const NONE = '-';

/**
 * A clock as one word after the other: with the names of its fields three clocks would be a third of the head, and a
 * head of more than 1 KB costs twice as much to write.
 */
export const clockText = ({ id, rules, startedOn, dueOn, provisional, metOn, metBy }: Clock): string =>
  [id, rules, startedOn, dueOn, provisional ? 'provisional' : NONE, metOn ?? NONE, metBy ?? NONE].join(' ');

/** The fields of a clock, still to be parsed. */
export const clockOf = (text: unknown): object => {
  const [id, rules, startedOn, dueOn, provisional, metOn, metBy] = String(text).split(' ');
  return {
    id,
    rules,
    startedOn,
    dueOn,
    ...(provisional === NONE ? {} : { provisional: true }),
    ...(metOn === NONE ? {} : { metOn }),
    ...(metBy === NONE ? {} : { metBy }),
  };
};
