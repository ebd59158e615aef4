import type { ProcuratorateCode } from './id.ts';
import { inSubtree } from './organisation.ts';
import type { Head } from './petition.ts';
import type { Step } from './transition.ts';

/**
 * What a procuratorate is to a case: it holds it; it is asked to take it over; it has assigned it down and supervises;
 * or it stands above the holder, and sees figures, not cases, unless it takes the case.
 */
export type Relation = 'holder' | 'receiver' | 'supervisor' | 'superior';

type Place = Pick<Head, 'office' | 'receiver' | 'supervisedBy'>;

/** What a procuratorate is to a case; undefined when the case is none of its business. */
export const relationOf = (
  { office, receiver, supervisedBy }: Place,
  procuratorate: ProcuratorateCode,
): Relation | undefined => {
  if (office === procuratorate) return 'holder';
  if (receiver === procuratorate) return 'receiver';
  if (supervisedBy === procuratorate) return 'supervisor';
  return inSubtree(office, procuratorate) ? 'superior' : undefined;
};

const READERS: readonly (Relation | undefined)[] = ['holder', 'receiver', 'supervisor'];

/** Whether staff of a procuratorate may open a case at all. */
export const mayOpen = (place: Place, procuratorate: ProcuratorateCode): boolean =>
  READERS.includes(relationOf(place, procuratorate));

/** Whether staff of a procuratorate may learn who the petitioner is: who handles, or is asked to; not who supervises. */
export const mayKnowPetitioner = (place: Place, procuratorate: ProcuratorateCode): boolean => {
  const relation = relationOf(place, procuratorate);
  return relation === 'holder' || relation === 'receiver';
};

/** Steps that others than the holder take. An organ outside the platform is spoken for by the holder. */
const takers: Partial<Record<Step, (place: Place) => readonly Relation[]>> = {
  acknowledgeTransfer: ({ receiver }) => [receiver === undefined ? 'holder' : 'receiver'],
  objectToTransfer: ({ receiver }) => [receiver === undefined ? 'holder' : 'receiver'],
  chase: () => ['holder', 'supervisor', 'superior'],
  takeUp: () => ['supervisor', 'superior'],
};

/** Whether a step is for whoever stands in this relation to the case. */
export const isFor = (step: Step, relation: Relation, place: Place): boolean =>
  (takers[step]?.(place) ?? ['holder']).includes(relation);
