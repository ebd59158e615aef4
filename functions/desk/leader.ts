import type { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { inSubtree, type Staff } from '../../shared/domain/organisation.ts';
import { breaksRule } from '../case/stated.ts';
import type { StaffCaller } from '../kit/caller.ts';
import type { PartsOf } from '../kit/context.ts';

type Directory = PartsOf<{ directory: 'read' }>['directory'];

/** Whether somebody keeps the reception of the whole procuratorate; who is a leading official alone keeps their own. */
export const keepsAll = ({ roles }: StaffCaller): boolean => roles.includes('clerk') || roles.includes('supervisor');

const leaderIn = async (
  id: StaffId,
  directory: Directory,
  fits: (office: ProcuratorateCode) => boolean,
): Promise<Staff & { readonly tier: NonNullable<Staff['tier']> }> => {
  const person = await directory.colleague(id);
  const { tier } = person ?? {};
  if (person === undefined || person.disabled === true || tier === undefined || !fits(person.procuratorate))
    return breaksRule('body.official', person === undefined ? 'unknown-staff' : 'not-a-leader');
  return { ...person, tier };
};

/** A leading official of the caller's procuratorate whose times the caller keeps. @throws Problem rule-broken */
export const ownLeader = async (id: StaffId, caller: StaffCaller, directory: Directory): Promise<Staff> => {
  if (!keepsAll(caller) && id !== caller.id) return breaksRule('body.official', 'own-slots-only');
  return leaderIn(id, directory, (office) => office === caller.procuratorate);
};

/** A leading official who may receive at a procuratorate: its own, or one of those above it. @throws Problem rule-broken */
export const receivingLeader = (id: StaffId, at: ProcuratorateCode, directory: Directory) =>
  leaderIn(id, directory, (office) => inSubtree(at, office));
