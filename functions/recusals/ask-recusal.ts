import { recusals } from '../../shared/contract/recusals.ts';
import { changeCase } from '../case/change.ts';
import { handle } from '../kit/context.ts';
import { checkRecusal } from './check-recusal.ts';

export const askRecusal = handle(recusals.endpoints.askRecusal, async ({ params, version, body }, context) => {
  const { caller, directory } = context;
  const { staff = caller.id, ground, reason } = body;
  let office = caller.procuratorate;
  const changed = await changeCase({ id: params.id, version, step: 'bar' }, context, async (head) => {
    await checkRecusal(head, staff, directory);
    office = head.office;
    return { data: { type: 'recusal-asked', staff, ground }, text: reason };
  });
  return { reference: params.id, version: changed.version, office };
});
