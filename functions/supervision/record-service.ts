import { supervision } from '../../shared/contract/supervision.ts';
import { effectsOf } from '../../shared/domain/clocks/clock-effects.ts';
import { letterKindOf } from '../../shared/paper/event-letter.ts';
import { changeCase } from '../case/change.ts';
import { breaksRule, stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

export const recordService = handle(supervision.endpoints.recordService, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'serve' }, context, async (head) => {
    const { reference, receivedOn } = head;
    const { proof, note } = body;
    const events = (await context.petitions.history(reference))?.events.map(({ event }) => event) ?? [];
    const letters = events.filter(({ data }) => letterKindOf(data) !== undefined);
    const letter = body.letter === undefined ? letters.at(-1) : letters.find(({ seq }) => seq === body.letter);
    if (letter === undefined) return breaksRule('body.letter', 'no-letter');
    const { data } = letter;
    return {
      data: {
        type: 'served',
        letter: letter.seq,
        proof,
        ...stated('servedOn', body, context.now, receivedOn, ['before-sent', effectsOf(data, head)?.on]),
        ...(data.type === 'replied' && data.reply === 'RESULT' ? { result: true } : {}),
      },
      ...(note === undefined ? {} : { text: note }),
    };
  }),
);
