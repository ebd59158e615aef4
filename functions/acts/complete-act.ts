import { acts } from '../../shared/contract/acts.ts';
import { missingAfter, type StandingAct } from '../../shared/domain/acts/acts-of.ts';
import { handledBy } from '../../shared/domain/acts/correction.ts';
import { amendAct, evidenceOf, faultOfDueDay, faultOfInstructed, textOf } from '../case/act.ts';
import { handle } from '../kit/context.ts';
import { Problem } from '../kit/problem.ts';

/** What is there already is not added again. */
const knownParts = (
  { has, minutes, instructed, dueOn }: StandingAct,
  added: ReturnType<typeof evidenceOf>['parts'],
) => [
  ...added.has.filter((part) => has.includes(part)).map((part) => part.toLowerCase()),
  ...(minutes !== undefined && added.minutes !== undefined ? ['minutes'] : []),
  ...(instructed !== undefined && added.instructed !== undefined ? ['instructed'] : []),
  ...(dueOn !== undefined && added.dueOn !== undefined ? ['dueOn'] : []),
];

export const completeAct = handle(acts.endpoints.completeAct, ({ params, version, body }, context) =>
  amendAct({ ...params, version }, context, async (head, act) => {
    const { parts, texts } = evidenceOf(body);
    const faults = [
      ...(Object.keys(body).length === 0 ? [{ path: 'body', code: 'nothing-added' }] : []),
      ...knownParts(act, parts).map((name) => ({ path: `body.${name}`, code: 'there-already' })),
      ...faultOfDueDay(parts.dueOn, act.actedOn, 'body.dueOn'),
      ...(await faultOfInstructed(parts.instructed, act.office, head, context, 'body.instructed')),
    ];
    if (faults.length > 0) throw new Problem('rule-broken', { faults });
    const missing = missingAfter(act, parts);
    const counts = missing.length === 0 && head.handled === undefined;
    return {
      data: {
        type: 'act-completed',
        of: act.seq,
        ...parts,
        ...(missing.length === 0 ? {} : { missing }),
        ...(counts ? { handled: handledBy(act) } : {}),
      },
      text: textOf(texts),
    };
  }),
);
