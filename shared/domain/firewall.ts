import * as z from 'zod';
import { ProcuratorateCode, StaffId } from './id.ts';
import { inSubtree, type Staff } from './organisation.ts';

/** Why somebody must not handle a case: party or relative of one, other interest, or a superior's order (NPR art. 28). */
export const RecusalGround = z.enum(['PARTY', 'CLOSE_RELATIVE', 'INTEREST', 'OTHER_RELATION', 'ORDERED']);
export type RecusalGround = z.infer<typeof RecusalGround>;

/** Staff and procuratorates that must never meet a case: the accused (NPR art. 30), and who was recused (art. 28). */
export const Barred = z.strictObject({ staff: z.array(StaffId), offices: z.array(ProcuratorateCode) });
export type Barred = z.infer<typeof Barred>;

/** A case as far as the firewall asks. */
export interface Guarded {
  readonly barred?: Barred | undefined;
}

/** Whether a procuratorate is barred from a case: it was named itself, or stands under one that was. */
export const isBarredOffice = ({ barred }: Guarded, office: ProcuratorateCode): boolean =>
  barred?.offices.some((named) => inSubtree(office, named)) === true;

/**
 * Whether a member of staff must not meet a case: not see, find, handle, decide, be told of or export it. What is barred
 * looks to them like what does not exist.
 */
export const isBarred = (guarded: Guarded, { id, procuratorate }: Pick<Staff, 'id' | 'procuratorate'>): boolean =>
  guarded.barred !== undefined && (guarded.barred.staff.includes(id) || isBarredOffice(guarded, procuratorate));

/** The superior of a procuratorate; none for the top of the tree. */
export const superiorOf = (code: ProcuratorateCode): ProcuratorateCode | undefined =>
  code.length > 2 ? ProcuratorateCode.parse(code.slice(0, -2)) : undefined;

/** The nearest procuratorate that is not barred and stands above one that is; none where the tree ends before. */
export const nearestUnbarred = (guarded: Guarded, from: ProcuratorateCode): ProcuratorateCode | undefined => {
  if (!isBarredOffice(guarded, from)) return from;
  const above = superiorOf(from);
  return above === undefined ? undefined : nearestUnbarred(guarded, above);
};

const joined = <T>(some: readonly T[] = [], more: readonly T[] = []): T[] => [...new Set([...some, ...more])];

/** What is barred after more was. */
export const withBarred = (before: Barred | undefined, more: Partial<Barred>): Barred => ({
  staff: joined(before?.staff, more.staff),
  offices: joined(before?.offices, more.offices),
});

/** What is barred after one bar was lifted; nothing is left of the last. */
export const withoutBarred = (
  before: Barred | undefined,
  { staff, office }: { readonly staff?: StaffId | undefined; readonly office?: ProcuratorateCode | undefined },
): Barred | undefined => {
  const left = {
    staff: (before?.staff ?? []).filter((one) => one !== staff),
    offices: (before?.offices ?? []).filter((one) => one !== office),
  };
  return left.staff.length + left.offices.length === 0 ? undefined : left;
};

/** Whether the accusation of somebody concerns the whole procuratorate: nobody there decides about its procurator-general. */
export const leadsOffice = ({ tier }: Pick<Staff, 'tier'>): boolean => tier !== undefined && tier !== 'LEADERSHIP_TEAM';

interface Standing extends Guarded {
  readonly office: ProcuratorateCode;
  readonly handler?: StaffId | undefined;
  readonly receiver?: ProcuratorateCode | undefined;
  readonly supervisedBy?: ProcuratorateCode | undefined;
  readonly review?: { readonly reviewer?: StaffId | undefined } | undefined;
}

/** Whom an event gives a part in a case that they must not have; the case is given as it stands after the event. */
export const firewallFault = (
  after: Standing,
  data: object,
): { readonly path: string; readonly code: string } | undefined => {
  if (after.barred === undefined) return undefined;
  const { office, handler, receiver = office, supervisedBy = office, review } = after;
  if ([office, receiver, supervisedBy].some((code) => isBarredOffice(after, code)))
    return { path: 'body.procuratorate', code: 'barred-office' };
  if (handler !== undefined && isBarred(after, { id: handler, procuratorate: office }))
    return { path: 'body.handler', code: 'barred' };
  if (review?.reviewer !== undefined && isBarred(after, { id: review.reviewer, procuratorate: office }))
    return { path: 'body.reviewer', code: 'barred' };
  const official = 'official' in data ? StaffId.safeParse(data.official).data : undefined;
  const whose = 'office' in data ? ProcuratorateCode.safeParse(data.office).data : undefined;
  if (official !== undefined && isBarred(after, { id: official, procuratorate: whose ?? office }))
    return { path: 'body.official', code: 'barred' };
  return undefined;
};

const bare = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s·•.]/gu, '')
    .toLowerCase();

/** Whether two ways of writing mean the same name: spaces, dots, width and case do not count. */
export const isSameName = (one: string, other: string): boolean => bare(one) !== '' && bare(one) === bare(other);
