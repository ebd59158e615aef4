import { triage } from '../../shared/contract/triage.ts';
import { changeCase } from '../case/change.ts';
import { stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const completeMaterials = handle(triage.endpoints.completeMaterials, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'completeMaterials' }, context, ({ materials, receivedOn }) => ({
    data: {
      type: 'materials-completed',
      ...stated('completedOn', body, context.now, receivedOn, ['before-answered', materials?.askedOn]),
    },
    ...(body.note === undefined ? {} : { text: body.note }),
  })),
);
