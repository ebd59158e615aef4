import { administration } from '../../shared/contract/administration.ts';
import { inSubtree, type Staff } from '../../shared/domain/organisation.ts';
import type { StaffCaller } from '../kit/caller.ts';
import { handle } from '../kit/context.ts';
import { setAll } from './settle.ts';

/** Nobody takes away, or gives to themselves, what they may do: at least one administrator stays, and nobody grows alone. */
const changesOwnRights = ({ id, roles, procuratorate, disabled }: Staff, caller: StaffCaller): boolean =>
  id === caller.id &&
  (disabled === true ||
    procuratorate !== caller.procuratorate ||
    [...roles].sort().join() !== [...caller.roles].sort().join());

export const setStaff = handle(administration.endpoints.setStaff, async ({ body }, { directory, ...author }) => {
  const { caller } = author;
  const faultOf = async (person: Staff) => {
    if (!inSubtree(person.procuratorate, caller.procuratorate)) return 'outside-subtree';
    if (changesOwnRights(person, caller)) return 'own-record';
    return (await directory.procuratorate(person.procuratorate)) === undefined ? 'unknown-procuratorate' : undefined;
  };

  return setAll(
    'staff',
    body.staff,
    author,
    async ({ version: _, ...person }, change) => {
      const code = await faultOf(person);
      return code === undefined
        ? directory.putStaffMember(person, caller.procuratorate, change)
        : { outcome: 'refused', code };
    },
    ({ roles, procuratorate, disabled }) => ({
      roles: roles.join(),
      procuratorate,
      state: disabled === true ? 'disabled' : 'active',
    }),
  );
});
