import { casework } from '../../shared/contract/casework.ts';
import { changeCase } from '../case/change.ts';
import { handlerOf } from '../case/handler.ts';
import { handle } from '../kit/context.ts';

export const assignHandler = handle(casework.endpoints.assignHandler, async ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'assign' }, context, async (head) => ({
    data: { type: 'assigned', handler: await handlerOf(body.handler, head.office, context) },
  })),
);
