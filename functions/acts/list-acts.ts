import { acts } from '../../shared/contract/acts.ts';
import { actsOf } from '../../shared/domain/acts/acts-of.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { isBarred } from '../../shared/domain/firewall.ts';
import { inSubtree } from '../../shared/domain/organisation.ts';
import { presentMissing } from '../case/act.ts';
import { maySee } from '../case/change.ts';
import { handle } from '../kit/context.ts';
import type { Partition } from '../tables/petitions/reads.ts';
import { anyAge } from '../tables/petitions/reads.ts';
import { entryAt, markOf } from './ledger-mark.ts';

/**
 * The index knows which events record an act, and no more; how each act stands is the fold of its petition's events, which
 * are read. Whoever must not meet a case does not find it here either.
 */
export const listActs = handle(acts.endpoints.listActs, async ({ query }, { petitions, caller, language, fail }) => {
  const { office = caller.procuratorate, official, from, to, limit, page } = query;
  const lacking = query.lacking !== undefined;
  if (!inSubtree(office, caller.procuratorate)) return fail('not-found');
  const after = page === undefined ? undefined : entryAt(page);
  const fits = after === undefined ? page === undefined : from <= after.actedOn && after.actedOn <= to;
  const faults = [
    ...(to < from ? [{ path: 'query.to', code: 'before-start' }] : []),
    ...(from.slice(0, 4) === to.slice(0, 4) ? [] : [{ path: 'query.to', code: 'other-year' }]),
    ...(fits ? [] : [{ path: 'query.page', code: 'page' }]),
  ];
  if (faults.length > 0) fail('invalid-request', { faults });

  const { entries, more } = await petitions.ledger({ office, official, lacking, from, to, limit, after });
  const references = [...new Set(entries.map(({ reference }) => reference))];
  const read = async (reference: Reference) => [reference, await petitions.history(reference, anyAge)] as const;
  const histories = new Map<Reference, Partition | undefined>(await Promise.all(references.map(read)));
  const last = entries.at(-1);
  return {
    acts: entries.flatMap(({ reference, seq }) => {
      const history = histories.get(reference);
      const act = actsOf((history?.events ?? []).map(({ event }) => event)).find((one) => one.seq === seq);
      if (history === undefined || act === undefined || isBarred(history.stored.head, caller)) return [];
      if (lacking && act.state !== 'INCOMPLETE') return [];
      const { entries: _, missing, ...row } = act;
      const seen = maySee(caller, history.stored.head) ? { reference } : {};
      return [{ ...row, ...seen, missing: presentMissing(missing, language) }];
    }),
    next: more && last !== undefined ? markOf(last) : undefined,
  };
});
