import type { Reference } from '../../shared/domain/code.ts';
import type { Head } from '../../shared/domain/petition.ts';
import { mayTake, type Step } from '../../shared/domain/transition.ts';
import { type Change, nextOf, type Surroundings } from '../case/change.ts';
import { Problem } from '../kit/problem.ts';
import type { StoredHead } from '../tables/petitions/items.ts';

/** How often it is tried anew when somebody was faster with the other petition. */
const ATTEMPTS = 5;

interface Ours {
  readonly before: StoredHead;
  readonly step: Step;
  readonly change: Change;
}

interface Theirs {
  readonly reference: Reference;
  readonly step: Step;
  /** What happens to the other petition, as it stands. @throws Problem when it must not */
  readonly decide: (head: Head) => Change;
}

/**
 * Changes two petitions, both or neither: ours under the version that the caller has seen, the other one as it stands.
 * @throws Problem not-found, stale-version, conflict, and what `decide` throws
 */
export const changeBoth = async (ours: Ours, theirs: Theirs, by: string, context: Surroundings): Promise<Head> => {
  const { petitions } = context;
  const next = await nextOf(ours.before, by, ours.change, context);
  const one = { before: ours.before, after: next.after, step: ours.step, event: next.event };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = await petitions.head(theirs.reference);
    if (before === undefined) throw new Problem('not-found');
    const change = theirs.decide(before.head);
    if (!mayTake(theirs.step, before.head.procedure)) throw new Problem('illegal-transition');
    const { after, event } = await nextOf(before, by, change, context);
    const outcome = await petitions.appendBoth(one, { before, after, step: theirs.step, event });
    if (outcome === 'written') return next.after.head;
    if (outcome === 'one') throw new Problem('stale-version');
  }
  throw new Problem('conflict', { retryAfter: 1 });
};
