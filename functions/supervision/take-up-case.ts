import { supervision } from '../../shared/contract/supervision.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { changeCase } from '../case/change.ts';
import { handle } from '../kit/context.ts';

export const takeUpCase = handle(supervision.endpoints.takeUpCase, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'takeUp' }, context, () => ({
    data: { type: 'taken-up', office: context.caller.procuratorate, takenOn: shanghaiDay(context.now) },
    text: body.reason,
  })),
);
