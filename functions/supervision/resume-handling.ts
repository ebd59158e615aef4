import { supervision } from '../../shared/contract/supervision.ts';
import { changeCase } from '../case/change.ts';
import { stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const resumeHandling = handle(supervision.endpoints.resumeHandling, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'resume' }, context, ({ since, receivedOn }) => {
    const day = stated('resumedOn', body, context.now, receivedOn, ['before-answered', since]);
    return { data: { type: 'resumed', ...day }, text: body.explanation };
  }),
);
