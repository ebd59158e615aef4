import { triage } from '../../shared/contract/triage.ts';
import { changeCase } from '../case/change.ts';
import { stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const acknowledgeTransfer = handle(triage.endpoints.acknowledgeTransfer, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'acknowledgeTransfer' }, context, (head) => {
    const { transfer, receiver, receivedOn } = head;
    return {
      data: {
        type: 'transfer-acknowledged',
        ...stated('acknowledgedOn', body, context.now, receivedOn, transfer?.on),
        ...(receiver === undefined ? {} : { office: receiver }),
      },
      ...(body.note === undefined ? {} : { text: body.note }),
    };
  }),
);
