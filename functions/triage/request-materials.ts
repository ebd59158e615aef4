import { triage } from '../../shared/contract/triage.ts';
import { changeCase } from '../case/change.ts';
import { breaksRule, stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const requestMaterials = handle(triage.endpoints.requestMaterials, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'requestMaterials' }, context, (head) => {
    const { materials, until } = body;
    const day = stated('requestedOn', body, context.now, head.receivedOn, ['before-step', head.since]);
    if (until !== undefined && until <= day.requestedOn) breaksRule('body.until', 'before-start');
    return {
      data: { type: 'materials-requested', ...day, ...(until === undefined ? {} : { until }) },
      // One thing a line: a line break within one would make two of it.
      text: materials.map((one) => one.replaceAll('\n', ' ')).join('\n'),
    };
  }),
);
