import { receipts } from '../../shared/contract/receipts.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { addToPetition } from '../case/change.ts';
import { handle } from '../kit/context.ts';

export const withdrawPetition = handle(receipts.endpoints.withdrawPetition, async ({ body }, context) => {
  const outcome = await addToPetition(context.caller.reference, 'withdraw', 'petitioner', context, () => ({
    data: { type: 'withdrawn', withdrawnOn: shanghaiDay(context.now) },
    ...(body.reason === undefined ? {} : { text: body.reason }),
  }));
  return 'head' in outcome ? { version: outcome.head.version } : context.fail('conflict');
});
