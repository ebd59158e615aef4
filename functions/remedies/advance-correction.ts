import { remedies } from '../../shared/contract/remedies.ts';
import { correctionStages, mayFollow } from '../../shared/domain/events/correction.ts';
import { changeCase } from '../case/change.ts';
import { breaksRule, stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const advanceCorrection = handle(remedies.endpoints.advanceCorrection, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'advanceCorrection' }, context, ({ corrections = [], receivedOn }) => {
    const { stage, note } = body;
    const open = corrections.filter((each) => each.stage !== 'TOLD');
    const [only] = open.length === 1 ? open : [];
    const one = body.correction === undefined ? only : corrections.find(({ seq }) => seq === body.correction);
    if (one === undefined) return breaksRule('body.correction', 'which-correction');
    if (!mayFollow(one.stage, stage))
      breaksRule('body.stage', 'not-a-choice', { values: correctionStages[one.stage].join(', ') || '-' });
    return {
      data: {
        type: 'correction-advanced',
        correction: one.seq,
        instrument: one.instrument,
        stage,
        ...stated('on', body, context.now, receivedOn, ['before-stage', one.on]),
      },
      text: note,
    };
  }),
);
