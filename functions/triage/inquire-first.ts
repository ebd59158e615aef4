import { triage } from '../../shared/contract/triage.ts';
import { changeCase } from '../case/change.ts';
import { stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const inquireFirst = handle(triage.endpoints.inquireFirst, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'inquire' }, context, (head) => ({
    data: {
      type: 'inquired',
      ...stated('inquiredOn', body, context.now, head.receivedOn, ['before-step', head.since]),
    },
    text: body.question,
  })),
);
