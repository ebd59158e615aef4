import { administration } from '../../shared/contract/administration.ts';
import { handle } from '../kit/context.ts';

export const readMe = handle(administration.endpoints.readMe, async (_, { directory, caller }) => {
  const [person, office] = await Promise.all([
    directory.staffMember(caller.id),
    directory.procuratorate(caller.procuratorate),
  ]);
  const { id, roles, procuratorate } = caller;
  // The first administrator signs in before any record names them.
  const { name = { zh: id, en: id }, tier } = person ?? {};
  return { id, name, roles: [...roles], procuratorate, ...(tier === undefined ? {} : { tier }), office };
});
