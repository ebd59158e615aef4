import { triage } from '../../shared/contract/triage.ts';
import { changeCase } from '../case/change.ts';
import { stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';
import { askedOn } from './asked-on.ts';

export const acknowledgeTransfer = handle(triage.endpoints.acknowledgeTransfer, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'acknowledgeTransfer' }, context, (head) => {
    const { receiver, receivedOn } = head;
    return {
      data: {
        type: 'transfer-acknowledged',
        ...stated('acknowledgedOn', body, context.now, receivedOn, ['before-answered', askedOn(head)]),
        ...(receiver === undefined ? {} : { office: receiver }),
      },
      ...(body.note === undefined ? {} : { text: body.note }),
    };
  }),
);
