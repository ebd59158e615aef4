import { isFor, relationOf } from '../../shared/domain/access.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { isBarred } from '../../shared/domain/firewall.ts';
import { nextSteps } from '../../shared/domain/next-steps.ts';
import { mayTake, type Step } from '../../shared/domain/transition.ts';
import { maySee } from '../case/change.ts';
import { openWhole } from '../case/open-whole.ts';
import type { StaffCaller } from '../kit/caller.ts';
import type { PartsOf } from '../kit/context.ts';
import { Problem } from '../kit/problem.ts';
import type { StoredHead } from '../tables/petitions/items.ts';

type Parts = PartsOf<{ petitions: 'append'; sealing: 'unwrap' }> & { readonly caller: StaffCaller; readonly now: Date };

interface Asked {
  readonly id: Reference;
  readonly version: number;
  readonly step: Step;
  readonly operation: string;
  readonly other: Reference;
  /** Where the other one stands in the body. */
  readonly path: string;
}

/** A rule that a pair of petitions does not meet. */
export const broken = (path: string, code: string) => new Problem('rule-broken', { faults: [{ path, code }] });

/** A petition with everything in it, on which the caller may take a step. @throws Problem not-found, stale-version, forbidden, illegal-transition */
const openFor = async ({ id, version, step, operation }: Omit<Asked, 'other' | 'path'>, parts: Parts) => {
  const whole = await openWhole(id, operation, parts);
  const { head } = whole.stored;
  if (head.version !== version) {
    const changes = whole.events
      .filter(({ event }) => event.seq > version)
      .map(({ event: { seq, at, by, data } }) => ({ seq, type: data.type, at, by }));
    throw new Problem('stale-version', { current: { version: head.version, changes } });
  }
  const relation = relationOf(head, parts.caller.procuratorate) ?? 'holder';
  if (!isFor(step, relation, head)) throw new Problem('forbidden');
  if (!mayTake(step, head.procedure)) {
    const current = { version, changes: [], allowed: nextSteps(head, relation) };
    throw new Problem('illegal-transition', { current });
  }
  return whole;
};

/**
 * A petition with everything in it, and the head of another one. Whether the other one is the caller's own is told, not
 * asked; one that they are barred from does not exist.
 * @throws Problem not-found, stale-version, illegal-transition, rule-broken
 */
export const openPair = async ({ other, path, ...asked }: Asked, parts: Parts) => {
  const whole = await openFor(asked, parts);
  if (other === asked.id) throw broken(path, 'same-case');
  const found: StoredHead | undefined = await parts.petitions.head(other, () => true);
  if (found === undefined || isBarred(found.head, parts.caller)) throw broken(path, 'unknown-case');
  return { whole, found, own: maySee(parts.caller, found.head) };
};

/** A petition that was merged, and the event that merged it. @throws Problem like `openPair` */
export const openMerged = async (asked: Omit<Asked, 'other' | 'path'>, parts: Parts) => {
  const { stored, events } = await openFor(asked, parts);
  const merger = events
    .flatMap(({ event: { seq, data } }) => (data.type === 'merged' ? [{ seq, into: data.into }] : []))
    .at(-1);
  if (merger === undefined) throw new Error(`${asked.id} is merged by no event`);
  return { stored, merger };
};
