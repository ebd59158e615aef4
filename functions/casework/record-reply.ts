import { casework } from '../../shared/contract/casework.ts';
import { versionOf } from '../../shared/domain/clocks/rule-version.ts';
import type { Head } from '../../shared/domain/petition.ts';
import type { Step } from '../../shared/domain/transition.ts';
import type { ReplyType } from '../../shared/domain/vocabulary.ts';
import { substance } from '../../shared/paper/substance.ts';
import { changeCase } from '../case/change.ts';
import { breaksRule, type Earlier, stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

const steps = {
  PROCEDURAL: 'replyProcedurally',
  PROGRESS: 'replyProgress',
  RESULT: 'replyResult',
} as const satisfies Record<string, Step>;

/** Progress is told of what was accepted, a result of what was decided. */
const before = (reply: ReplyType, { acceptedOn, decidedOn, since }: Head): readonly Earlier[] => {
  if (reply === 'PROCEDURAL') return [];
  const accepted = ['before-acceptance', acceptedOn] as const;
  return reply === 'PROGRESS' ? [accepted] : [accepted, ['before-decision', decidedOn], ['before-step', since]];
};

export const recordReply = handle(casework.endpoints.recordReply, async ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: steps[body.reply] }, context, async (head) => {
    const { reply, service, text, claims, facts, reasons, basis } = body;
    const day = stated('repliedOn', body, context.now, head.receivedOn, ...before(reply, head));
    if (service === 'NOT_POSSIBLE' && !head.anonymous) {
      const { rules } = await context.directory.reckoning();
      const { attempts: needed } = versionOf(head.rules, rules).practice;
      if ((head.attempts?.length ?? 0) < needed) breaksRule('body.service', 'attempts-first', { needed });
    }
    return {
      data: { type: 'replied', reply, service, ...day },
      text: substance({ claims, facts, reasons, opinion: text, basis }),
    };
  }),
);
