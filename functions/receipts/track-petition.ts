import { presentClock } from '../../shared/contract/present.ts';
import { receipts } from '../../shared/contract/receipts.ts';
import { answerOf } from '../../shared/domain/answer.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import type { EventData } from '../../shared/domain/petition.ts';
import { hasOutcome, mayTake } from '../../shared/domain/transition.ts';
import { sentenceForPetitioner } from '../../shared/event-sentences.ts';
import { letterKindOf } from '../../shared/paper/event-letter.ts';
import { textField } from '../case/change.ts';
import { handle } from '../kit/context.ts';
import type { Seal } from '../kit/seal.ts';
import type { StoredEvent } from '../tables/petitions/items.ts';
import { anyAge } from '../tables/petitions/reads.ts';

/** Texts that are written for the petitioner, or by them; instructions and opinions stay inside. */
const SHOWN: readonly string[] = ['replied', 'refused'];

/** What the house tells itself about its clocks; the petitioner sees each clock as it stands. */
const isInternal = ({ data }: { data: EventData }): boolean => data.type === 'attended';

const isShown = ({ event, text }: StoredEvent): boolean =>
  text !== undefined && (event.by === 'petitioner' || SHOWN.includes(event.data.type));

const textOf = ({ event, text }: StoredEvent, seal: Seal | undefined): string | undefined =>
  text === undefined ? undefined : seal?.open(textField(event.seq), text);

const ratingOf = (events: readonly { data: EventData; shown: string | undefined }[]) => {
  const last = events.findLast(({ data }) => data.type === 'rated');
  return last?.data.type === 'rated' ? { score: last.data.score, comment: last.shown } : undefined;
};

export const trackPetition = handle(
  receipts.endpoints.trackPetition,
  async (_, { petitions, directory, sealing, caller, now, language, fail }) => {
    const history = (await petitions.history(caller.reference, anyAge)) ?? fail('not-found');
    const { head } = history.stored;
    const [seal, office, reckoning] = await Promise.all([
      // Without a text to show, the petition's key stays where it is.
      history.events.some(isShown)
        ? sealing.sealOf({ reference: head.reference, wrapped: history.stored.wrapped })
        : undefined,
      directory.procuratorate(head.office),
      directory.reckoning(),
    ]);
    const shown = { today: shanghaiDay(now), language, reckoning, audience: 'petitioner' } as const;
    const events = history.events.map((stored) => ({
      ...stored.event,
      shown: isShown(stored) ? textOf(stored, seal) : undefined,
    }));
    const replies = events.flatMap(({ seq, data, shown }) =>
      data.type === 'replied'
        ? [{ seq, type: data.reply, repliedOn: data.repliedOn, service: data.service, text: shown }]
        : [],
    );
    return {
      reference: head.reference,
      kind: head.kind,
      channel: head.channel,
      procedure: head.procedure,
      decision: head.decision,
      resolution: head.resolution,
      version: head.version,
      procuratorate: { code: head.office, name: office?.name[language] ?? head.office },
      filedOn: head.filedOn,
      receivedOn: head.receivedOn,
      ground: head.ground,
      clocks: head.clocks.map((clock) => presentClock(clock, shown)),
      replies,
      timeline: events
        .filter((event) => !isInternal(event))
        .map(({ seq, at, by, data, hash, shown }) => ({
          seq,
          at,
          type: data.type,
          summary: sentenceForPetitioner({ data, by })[language],
          text: shown,
          letter: letterKindOf(data),
          hash,
        })),
      answer: answerOf(events),
      rating: ratingOf(events),
      may: {
        supplement: mayTake('supplement', head.procedure),
        withdraw: mayTake('withdraw', head.procedure),
        answer: mayTake('answer', head.procedure) && hasOutcome(head),
        rate: mayTake('rate', head.procedure) && hasOutcome(head),
      },
    };
  },
);
