import { casework } from '../../shared/contract/casework.ts';
import { changeCase, statedDay } from '../case/change.ts';
import { resolutionOf } from '../case/resolution.ts';
import { handle } from '../kit/context.ts';

export const recordResolution = handle(
  casework.endpoints.recordResolution,
  async ({ params, version, body }, context) =>
    changeCase({ id: params.id, version, step: 'resolve' }, context, (head) => {
      const { resolution, resolvedOn: stated, statement, lateReason } = body;
      const resolvedOn = statedDay('body.resolvedOn', stated, lateReason, context.now, head.receivedOn);
      if (resolution === 'RECURRED' && head.resolvedOn === undefined) {
        context.fail('rule-broken', { faults: [{ path: 'body.resolution', code: 'nothing-to-recur' }] });
      }
      const data = resolutionOf(head, resolution, resolvedOn);
      return { data: { ...data, ...(lateReason === undefined ? {} : { lateReason }) }, text: statement };
    }),
);
