import { matters } from '../../shared/contract/matters.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { handle } from '../kit/context.ts';
import { changeBoth } from './change-both.ts';
import { openMerged } from './open-pair.ts';

export const separatePetition = handle(
  matters.endpoints.separatePetition,
  async ({ params, version, body }, context) => {
    const { id } = params;
    const { stored, merger } = await openMerged(
      { id, version, step: 'separate', operation: 'separatePetition' },
      context,
    );
    const { seq, into } = merger;
    const head = await changeBoth(
      {
        before: stored,
        step: 'separate',
        change: {
          data: { type: 'separated', from: into, merger: seq, separatedOn: shanghaiDay(context.now) },
          text: body.reason,
        },
      },
      { reference: into, step: 'link', decide: () => ({ data: { type: 'matter-unlinked', other: id } }) },
      context.caller.id,
      context,
    );
    return { reference: id, version: head.version };
  },
);
