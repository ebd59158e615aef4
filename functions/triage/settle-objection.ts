import { triage } from '../../shared/contract/triage.ts';
import { changeCase } from '../case/change.ts';
import { stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const settleObjection = handle(triage.endpoints.settleObjection, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'settleObjection' }, context, ({ clocks, receivedOn }) => {
    // The objection has ended the clock of the receiver.
    const objected = clocks.findLast(({ id }) => id === 'TRANSFER_OBJECTION_5WD')?.ended?.on;
    return {
      data: {
        type: 'objection-settled',
        upheld: body.upheld,
        ...stated('settledOn', body, context.now, receivedOn, ['before-answered', objected]),
      },
      text: body.reason,
    };
  }),
);
