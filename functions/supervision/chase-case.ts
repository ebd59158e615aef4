import { supervision } from '../../shared/contract/supervision.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { changeCase } from '../case/change.ts';
import { handle } from '../kit/context.ts';

export const chaseCase = handle(supervision.endpoints.chaseCase, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'chase' }, context, () => ({
    data: { type: 'chased', office: context.caller.procuratorate, chasedOn: shanghaiDay(context.now) },
    text: body.text,
  })),
);
