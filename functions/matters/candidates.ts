import type { Reference } from '../../shared/domain/code.ts';
import { isBarred } from '../../shared/domain/firewall.ts';
import { sharedPercent, threeGrams } from '../../shared/domain/min-hash.ts';
import type { Head } from '../../shared/domain/petition.ts';
import { SameReason, SIMILAR } from '../../shared/domain/same-matter.ts';
import { maySee } from '../case/change.ts';
import { openContent } from '../case/content.ts';
import { searchTermsOf, textTermsOf } from '../case/search-terms.ts';
import type { StaffCaller } from '../kit/caller.ts';
import type { PartsOf } from '../kit/context.ts';
import type { StoredHead } from '../tables/petitions/items.ts';

type Parts = PartsOf<{ petitions: readonly ['append', 'list']; sealing: 'unwrap'; indexing: 'derive' }> & {
  readonly caller: StaffCaller;
};
type Said = ReturnType<typeof openContent>;

/** A petition that may be the same matter. */
export interface Candidate {
  readonly head: Head;
  /** Whether the caller may open it; of others nothing is told but where they stand. */
  readonly own: boolean;
  readonly reasons: readonly SameReason[];
  readonly share?: number;
}

const MOST = 12;
const reasonOf = { person: 'PERSON', case: 'CASE_NUMBER', text: 'TEXT' } as const;

/** How much the text of another petition has in common with these three-grams, in per cent; nobody reads it for that. */
const shareOf = async (
  { head: { reference }, wrapped }: StoredHead,
  grams: ReadonlySet<string>,
  { petitions, sealing }: Parts,
): Promise<number> => {
  const [seal, sealed] = await Promise.all([sealing.sealOf({ reference, wrapped }), petitions.content(reference)]);
  return sharedPercent(grams, threeGrams(openContent(sealed, seal).text));
};

const named = async (head: Head, said: Said, { petitions, indexing }: Parts) => {
  const terms = [...searchTermsOf(said), ...textTermsOf(said.text)];
  const blinds = await indexing.blind(terms);
  const found = await Promise.all(
    blinds.map((blind) => petitions.latest({ office: head.office, blind, limit: MOST + 1 })),
  );
  const reasons = new Map<Reference, { receivedOn: string; of: Set<SameReason> }>();
  const stated = said.earlier?.reference;
  // Before all others: the petitioner says so.
  if (stated !== undefined) reasons.set(stated, { receivedOn: '9999', of: new Set(['STATED']) });
  for (const [index, { places }] of found.entries()) {
    const reason = reasonOf[terms[index]?.of ?? 'text'];
    for (const { reference, receivedOn } of places) {
      const known = reasons.get(reference) ?? { receivedOn, of: new Set() };
      reasons.set(reference, { receivedOn, of: known.of.add(reason) });
    }
  }
  reasons.delete(head.reference);
  const latest = [...reasons].sort(([, one], [, other]) => (one.receivedOn < other.receivedOn ? 1 : -1));
  return { latest, more: found.some(({ more }) => more) || latest.length > MOST };
};

/**
 * The latest petitions of the province that may be the same matter: by the number of a person or a case, or by a text
 * that shares half of its three-grams. What the caller is barred from is not among them.
 */
export const candidatesOf = async (
  head: Head,
  said: Said,
  parts: Parts,
): Promise<{ readonly candidates: Candidate[]; readonly more: boolean }> => {
  const { petitions, caller } = parts;
  const { latest, more } = await named(head, said, parts);
  const grams = threeGrams(said.text);
  const found = await Promise.all(
    latest.slice(0, MOST).map(async ([reference, { of }]): Promise<Candidate | undefined> => {
      const stored = await petitions.recentHead(reference);
      if (stored === undefined || isBarred(stored.head, caller)) return undefined;
      const own = maySee(caller, stored.head);
      const share = own || (of.has('TEXT') && of.size === 1) ? await shareOf(stored, grams, parts) : undefined;
      const alike = share === undefined ? of.has('TEXT') : share >= SIMILAR;
      const reasons = SameReason.options.filter((reason) => {
        if (reason === 'TEXT') return alike;
        // Anybody may write any reference: it opens nothing of another procuratorate.
        return of.has(reason) && (reason !== 'STATED' || own);
      });
      if (reasons.length === 0) return undefined;
      return { head: stored.head, own, reasons, ...(own && share !== undefined ? { share } : {}) };
    }),
  );
  return { candidates: found.filter((candidate) => candidate !== undefined), more };
};
