import { supervision } from '../../shared/contract/supervision.ts';
import { pauseOf } from '../../shared/domain/clocks/clocks.ts';
import { changeCase } from '../case/change.ts';
import { stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const resumeHandling = handle(supervision.endpoints.resumeHandling, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'resume' }, context, ({ clocks, receivedOn }) => {
    const since = clocks.map((clock) => pauseOf(clock)?.from).find((from) => from !== undefined);
    const day = stated('resumedOn', body, context.now, receivedOn, since);
    return { data: { type: 'resumed', ...day }, text: body.explanation };
  }),
);
