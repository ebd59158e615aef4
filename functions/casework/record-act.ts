import { casework } from '../../shared/contract/casework.ts';
import { inSubtree } from '../../shared/domain/organisation.ts';
import { changeCase, statedDay } from '../case/change.ts';
import { handle } from '../kit/context.ts';

export const recordAct = handle(casework.endpoints.recordAct, async ({ params, version, body }, context) => {
  const { directory, now, fail } = context;
  const { act, official, actedOn: stated, place, minutes, record, lateReason } = body;
  return changeCase({ id: params.id, version, step: 'act' }, context, async (head) => {
    const actedOn = statedDay('body.actedOn', stated, lateReason, now, head.filedOn);
    const person = await directory.colleague(official);
    const code = person === undefined ? 'unknown-staff' : 'not-a-leader';
    const broken = () => fail('rule-broken', { faults: [{ path: 'body.official', code }] });
    // A leading official of the procuratorate that holds the case, or of one above it.
    if (person?.tier === undefined || !inSubtree(head.office, person.procuratorate)) return broken();
    const counts = head.handled === undefined;
    return {
      data: {
        type: 'act',
        act,
        official,
        tier: person.tier,
        office: person.procuratorate,
        actedOn,
        counts,
        ...(minutes === undefined ? {} : { minutes }),
        ...(counts && head.resolvedOn !== undefined ? { resolvedOn: head.resolvedOn } : {}),
        ...(lateReason === undefined ? {} : { lateReason }),
      },
      text: `${place}\n${record}`,
    };
  });
});
