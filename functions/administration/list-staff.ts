import { administration } from '../../shared/contract/administration.ts';
import { handle } from '../kit/context.ts';

export const listStaff = handle(administration.endpoints.listStaff, async ({ query }, { directory, caller }) => ({
  staff: await directory.staffOf(query.procuratorate ?? caller.procuratorate),
}));
