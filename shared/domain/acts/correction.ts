import type { ActFacts, Handled } from '../events/act-events.ts';
import type { Head } from '../petition.ts';
import { type StandingAct, stands } from './acts-of.ts';

/** To whom a petition counts by an act. */
export const handledBy = ({ official, tier, office, actedOn }: ActFacts): Handled => ({
  official,
  tier,
  office,
  actedOn,
});

type Restated = {
  readonly from?: Handled;
  readonly to?: Handled;
  readonly counting?: number;
};

const earliest = (acts: readonly StandingAct[]): StandingAct | undefined =>
  [...acts].sort((one, other) =>
    one.actedOn === other.actedOn ? one.seq - other.seq : one.actedOn < other.actedOn ? -1 : 1,
  )[0];

/**
 * What a correction changes in the figures: nothing as long as the petition counts by another act. Where the corrected
 * entry counted, its replacement counts instead; without one that is complete, the earliest other act that is.
 */
export const restatedBy = (
  head: Pick<Head, 'handled' | 'version'>,
  acts: readonly StandingAct[],
  of: StandingAct,
  replacement: ActFacts | undefined,
): Restated => {
  const complete = replacement?.missing === undefined ? replacement : undefined;
  const own = complete === undefined ? undefined : { to: handledBy(complete), counting: head.version + 1 };
  if (of.state !== 'COUNTS' || head.handled === undefined)
    return head.handled === undefined && own !== undefined ? own : {};
  const other = earliest(acts.filter((act) => act.seq !== of.seq && stands(act) && act.state !== 'INCOMPLETE'));
  const next = own ?? (other === undefined ? {} : { to: handledBy(other), counting: other.seq });
  return { from: head.handled, ...next };
};
