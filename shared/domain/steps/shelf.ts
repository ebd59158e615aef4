import { namesOf } from '../names-of.ts';
import type { Head } from '../petition.ts';
import type { Procedure } from '../vocabulary.ts';

/**
 * Where the cases of a procuratorate lie in its lists: states between which a case moves often, or that are asked for
 * together, share a shelf. In the order in which a case passes them, so that one which moves on while all are gone through
 * is met again, and not passed by. What is finished lies apart from what is open.
 */
const shelfStates = {
  TRIAGE: ['RECEIVED', 'TRIAGE', 'INQUIRY', 'AWAITING_MATERIALS'],
  TRANSFERRED: ['TRANSFERRED'],
  ACCEPTED: ['ACCEPTED'],
  IN_HAND: ['ASSIGNED', 'HANDLING'],
  SUSPENDED: ['SUSPENDED'],
  DECIDED: ['DECIDED'],
  REPLIED: ['REPLIED'],
  REVIEW: ['REVIEW_REQUESTED', 'REVIEWING'],
  CLOSED: ['CLOSED'],
  /** Ended in triage; what an organ outside has taken over among them. */
  ELSEWHERE: ['NOT_ACCEPTED', 'REFERRED', 'TRANSFERRED'],
  ENDED: ['TERMINATED', 'WITHDRAWN', 'MERGED'],
} as const satisfies Record<string, readonly Procedure[]>;

export type Shelf = keyof typeof shelfStates;

/** All of them, in the order in which a case passes them. */
export const shelves: readonly Shelf[] = namesOf(shelfStates);

/** The states whose cases a shelf may hold. */
export const statesOn = (shelf: Shelf): readonly Procedure[] => shelfStates[shelf];

/** Where a case lies. */
export const shelfOf = ({ procedure, transfer }: Pick<Head, 'procedure' | 'transfer'>): Shelf => {
  if (procedure === 'TRANSFERRED' && transfer?.state === 'ACKNOWLEDGED') return 'ELSEWHERE';
  const found = shelves.find((shelf) => statesOn(shelf).includes(procedure));
  if (found === undefined) throw new Error(`No shelf holds cases in ${procedure}`);
  return found;
};
