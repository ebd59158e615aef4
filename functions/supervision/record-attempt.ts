import { supervision } from '../../shared/contract/supervision.ts';
import { changeCase } from '../case/change.ts';
import { stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const recordAttempt = handle(supervision.endpoints.recordAttempt, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'attemptContact' }, context, ({ receivedOn }) => ({
    data: {
      type: 'contact-attempted',
      means: body.means,
      ...stated('attemptedOn', body, context.now, receivedOn),
    },
    text: body.note,
  })),
);
