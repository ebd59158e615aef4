import { attentionSentence } from '../../shared/attention-sentences.ts';
import { casework } from '../../shared/contract/casework.ts';
import { eventSentence } from '../../shared/event-sentences.ts';
import { letterKindOf } from '../../shared/paper/event-letter.ts';
import { textField } from '../case/change.ts';
import { openWhole } from '../case/open-whole.ts';
import { actLines, isOfAct } from '../case/present-acts.ts';
import { handle } from '../kit/context.ts';
import { isIntact, textFits } from './is-intact.ts';

export const readTimeline = handle(casework.endpoints.readTimeline, async ({ params }, context) => {
  const { language } = context;
  const { seal, ...partition } = await openWhole(params.id, 'readTimeline', context);
  return {
    intact: isIntact(partition),
    entries: partition.events.map((stored) => {
      const { seq, at, by, data, clocks, hash } = stored.event;
      const shown = (text: string) => (isOfAct(data.type) ? actLines(text) : text);
      return {
        seq,
        at,
        type: data.type,
        summary: (data.type === 'attended' ? attentionSentence(data.attends) : eventSentence(data, clocks))[language],
        by,
        // A text that somebody changed would not open; the timeline still does, and says that it is not intact.
        text:
          stored.text === undefined || !textFits(stored) ? undefined : shown(seal.open(textField(seq), stored.text)),
        letter: letterKindOf(data),
        hash,
      };
    }),
  };
});
