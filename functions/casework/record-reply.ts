import { casework } from '../../shared/contract/casework.ts';
import type { Step } from '../../shared/domain/transition.ts';
import { changeCase, statedDay } from '../case/change.ts';
import { handle } from '../kit/context.ts';

const steps = {
  PROCEDURAL: 'replyProcedurally',
  PROGRESS: 'replyProgress',
  RESULT: 'replyResult',
} as const satisfies Record<string, Step>;

export const recordReply = handle(casework.endpoints.recordReply, async ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: steps[body.reply] }, context, (head) => {
    const { reply, service, repliedOn: stated, text, lateReason } = body;
    const repliedOn = statedDay('body.repliedOn', stated, lateReason, context.now, head.receivedOn);
    return {
      data: { type: 'replied', reply, service, repliedOn, ...(lateReason === undefined ? {} : { lateReason }) },
      text,
    };
  }),
);
