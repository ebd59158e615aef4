import { supervision } from '../../shared/contract/supervision.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { inSubtree } from '../../shared/domain/organisation.ts';
import { changeCase } from '../case/change.ts';
import { breaksRule } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const assignDown = handle(supervision.endpoints.assignDown, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'assignDown' }, context, async (head) => {
    const { office, instruction } = body;
    if (office === head.office || !inSubtree(office, head.office)) breaksRule('body.office', 'not-below');
    if ((await context.directory.procuratorate(office)) === undefined)
      breaksRule('body.office', 'unknown-procuratorate');
    return { data: { type: 'assigned-down', office, assignedOn: shanghaiDay(context.now) }, text: instruction };
  }),
);
