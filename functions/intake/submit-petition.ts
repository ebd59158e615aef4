import { intake } from '../../shared/contract/intake.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { receive } from '../case/receive.ts';
import { handle } from '../kit/context.ts';

export const submitPetition = handle(intake.endpoints.submitPetition, async ({ body, idempotencyKey }, context) => {
  const today = shanghaiDay(context.now);
  return receive(
    {
      submission: body,
      channel: 'ONLINE',
      filedOn: today,
      receivedOn: today,
      by: 'petitioner',
      idempotencyKey,
      request: body,
      now: context.now,
      language: context.language,
    },
    context,
  );
});
