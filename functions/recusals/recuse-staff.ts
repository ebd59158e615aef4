import { recusals } from '../../shared/contract/recusals.ts';
import { changeCase } from '../case/change.ts';
import { handle } from '../kit/context.ts';
import { checkRecusal } from './check-recusal.ts';

export const recuseStaff = handle(recusals.endpoints.recuseStaff, async ({ params, version, body }, context) => {
  const { caller, directory, fail } = context;
  const { staff, ground, reason } = body;
  let office = caller.procuratorate;
  const changed = await changeCase({ id: params.id, version, step: 'bar' }, context, async (head) => {
    await checkRecusal(head, staff, directory);
    // Nobody decides on their own recusal.
    if (staff === caller.id) fail('rule-broken', { faults: [{ path: 'body.staff', code: 'second-person' }] });
    office = head.office;
    return { data: { type: 'recused', staff, ground }, text: reason };
  });
  return { reference: params.id, version: changed.version, office };
});
