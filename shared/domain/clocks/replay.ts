import type { Day } from '../day.ts';
import type { Head } from '../petition.ts';
import { stages } from '../transition.ts';
import type { Procedure } from '../vocabulary.ts';
import type { Clock, ClockDays, ClockMove } from './clock.ts';
import { PETITIONERS_CLOCKS, type RuleVersionId } from './clock-id.ts';
import { isOpen, restateClock } from './clocks.ts';
import type { Reckoning } from './reckoning.ts';
import { ruleVersionOn } from './rule-version.ts';

/** A clock of the petitioner that would be due earlier: its day stands. */
export interface KeptClock {
  readonly id: Clock['id'];
  readonly startedBy: number;
  readonly dueOn: Day;
  readonly wouldBe: Day;
}

/** What a change of calendar or rules means for one petition. */
export interface Replay {
  /** The version that it is pinned to from now on, when that is another one. */
  readonly rules?: RuleVersionId;
  /** The clocks that move, with both days; a move to the same day takes the provisional mark away, or sets it. */
  readonly days?: ClockDays;
  readonly kept: readonly KeptClock[];
}

const isPetitioners = ({ id }: Pick<Clock, 'id'>) => PETITIONERS_CLOCKS.includes(id);

/** What the petitioner was promised is never shortened: a day that would come earlier stands, and may become certain. */
const withoutLoss = (move: ClockMove, clock: Clock): ClockMove | undefined => {
  if (!isPetitioners(clock) || move.dueOn >= move.formerly) return move;
  return move.provisional === clock.provisional ? undefined : { ...move, dueOn: move.formerly };
};

const isOpenCase = ({ procedure, clocks }: Head): boolean => {
  const open: readonly Procedure[] = stages.OPEN;
  return open.includes(procedure) || clocks.some(isOpen);
};

/**
 * Reckons the clocks of a petition anew, as a calendar and rules that were changed say: what runs moves, what ended or
 * pauses stays. The rules are those of the day of receipt, so that a change never reaches petitions from before its first
 * day. Reckoned again afterwards, nothing moves.
 */
export const replayOf = (head: Head, reckoning: Reckoning): Replay => {
  const version = ruleVersionOn(head.receivedOn, reckoning.rules);
  const kept: KeptClock[] = [];
  const moves = head.clocks.flatMap((clock) => {
    const move = restateClock({ ...clock, rules: version }, reckoning);
    const { id, startedBy, dueOn } = clock;
    if (move && isPetitioners(clock) && move.dueOn < dueOn) kept.push({ id, startedBy, dueOn, wouldBe: move.dueOn });
    return (move && withoutLoss(move, clock)) ?? [];
  });
  return {
    ...(version !== head.rules && isOpenCase(head) ? { rules: version } : {}),
    ...(moves.length === 0 ? {} : { days: { moves } }),
    kept,
  };
};

/** Whether a replay writes anything to the case. */
export const isMoved = ({ rules, days }: Replay): boolean => rules !== undefined || days !== undefined;
