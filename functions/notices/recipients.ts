import type { AttentionStep } from '../../shared/domain/clocks/attention.ts';
import { isBarred, superiorOf } from '../../shared/domain/firewall.ts';
import type { ProcuratorateCode } from '../../shared/domain/id.ts';
import type { Staff } from '../../shared/domain/organisation.ts';
import type { Role } from '../../shared/domain/permission.ts';
import type { Head } from '../../shared/domain/petition.ts';

/** Looks up the staff of a procuratorate. */
export type StaffOf = (code: ProcuratorateCode) => Promise<readonly Staff[]>;

const withRole =
  (...roles: Role[]) =>
  (staff: readonly Staff[]): readonly Staff[] =>
    staff.filter((person) => person.roles.some((role) => roles.includes(role)));
const [supervisors, leaders, triage] = [withRole('supervisor'), withRole('leader'), withRole('clerk', 'supervisor')];

const chosen = async ({ office, handler }: Head, step: AttentionStep, staffOf: StaffOf): Promise<readonly Staff[]> => {
  const own = await staffOf(office);
  const handling = own.filter(({ id }) => id === handler);
  // That of a province lies outside the platform.
  const superior = superiorOf(office);
  switch (step) {
    case 'WARNED':
      return handling.length > 0 ? handling : triage(own);
    case 'MISSED':
      return [...handling, ...supervisors(own)];
    case 'SUPERVISOR':
      return supervisors(own);
    case 'LEADER':
      return leaders(own);
    case 'SUPERIOR':
      return superior === undefined ? leaders(own) : supervisors(await staffOf(superior));
  }
};

/** Who is told of a step, each once. The one place that decides it: whoever must not learn of a case is left out here. */
export const recipientsOf = async (head: Head, step: AttentionStep, staffOf: StaffOf): Promise<readonly Staff[]> => {
  const suitable: StaffOf = async (code) =>
    (await staffOf(code)).filter((person) => person.disabled !== true && !isBarred(head, person));
  const found = await chosen(head, step, suitable);
  return [...new Map(found.map((person) => [person.id, person])).values()];
};
