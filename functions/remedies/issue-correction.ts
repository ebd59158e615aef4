import { remedies } from '../../shared/contract/remedies.ts';
import { changeCase } from '../case/change.ts';
import { breaksRule, stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

/** Corrections of one case: a head stays small. */
const MOST_CORRECTIONS = 5;

export const issueCorrection = handle(remedies.endpoints.issueCorrection, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'issueCorrection' }, context, (head) => {
    const { instrument, addressee, error, dueOn } = body;
    const { receivedOn, acceptedOn, corrections = [] } = head;
    if (corrections.length >= MOST_CORRECTIONS)
      breaksRule('body.instrument', 'too-many', { maximum: MOST_CORRECTIONS });
    const day = stated('issuedOn', body, context.now, receivedOn, ['before-acceptance', acceptedOn]);
    if (dueOn <= day.issuedOn) breaksRule('body.dueOn', 'before-start');
    return { data: { type: 'correction-issued', instrument, addressee, ...day, dueOn }, text: error };
  }),
);
