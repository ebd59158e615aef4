import { triage } from '../../shared/contract/triage.ts';
import { changeCase } from '../case/change.ts';
import { breaksRule, stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const transferPetition = handle(triage.endpoints.transferPetition, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'transfer' }, context, async (head) => {
    const { to, reason } = body;
    const { caller, directory, now } = context;
    if ('office' in to) {
      if (to.office === head.office) breaksRule('body.to.office', 'own-procuratorate');
      if ((await directory.procuratorate(to.office)) === undefined)
        breaksRule('body.to.office', 'unknown-procuratorate');
    }
    return {
      data: {
        type: 'transferred',
        to,
        ...stated('transferredOn', body, now, head.receivedOn, ['before-step', head.since]),
        first: head.first ?? { office: head.office, staff: head.handler ?? caller.id },
      },
      text: reason,
    };
  }),
);
