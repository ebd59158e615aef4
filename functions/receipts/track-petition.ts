import { receipts } from '../../shared/contract/receipts.ts';
import { presentClock } from '../../shared/contract/views/present.ts';
import { answerOf } from '../../shared/domain/answer.ts';
import { isOpen } from '../../shared/domain/clocks/clocks.ts';
import { restatementsOf } from '../../shared/domain/clocks/restatement.ts';
import { type Day, shanghaiDay } from '../../shared/domain/day.ts';
import type { ProcuratorateCode } from '../../shared/domain/id.ts';
import { isOpenTo } from '../../shared/domain/next-steps.ts';
import type { EventData, EventType, Head } from '../../shared/domain/petition.ts';
import { hasOutcome, isStage } from '../../shared/domain/transition.ts';
import { sentenceForPetitioner } from '../../shared/event-sentences.ts';
import { letterKindOf } from '../../shared/paper/event-letter.ts';
import { approvalsOf } from '../case/approvals.ts';
import { textField } from '../case/change.ts';
import { handle } from '../kit/context.ts';
import type { Seal } from '../kit/seal.ts';
import type { StoredEvent } from '../tables/petitions/items.ts';
import { anyAge } from '../tables/petitions/reads.ts';

/** Texts that are written for the petitioner, or by them; instructions and opinions stay inside. */
const SHOWN: readonly EventType[] = [
  'replied',
  'refused',
  'materials-requested',
  'transferred',
  'referred',
  'extended',
  'suspended',
  'resumed',
  'review-concluded',
  'terminated',
  'merged',
  'separated',
];

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

const transferOf = async ({ transfer, first }: Head, officeName: (code: ProcuratorateCode) => Promise<string>) =>
  transfer && {
    to: 'organ' in transfer.to ? transfer.to.organ : await officeName(transfer.to.office),
    on: transfer.on,
    state: transfer.state,
    ...(first === undefined ? {} : { first: await officeName(first.office) }),
  };

/** The thirty days in which a review can be asked for are not over. */
const mayStillReview = ({ clocks }: Head, today: Day): boolean =>
  clocks.some((clock) => clock.id === 'REVIEW_REQUEST_30D' && isOpen(clock) && today <= clock.dueOn);

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
    const officeName = async (code: ProcuratorateCode) => (await directory.procuratorate(code))?.name[language] ?? code;
    const [approvals, transfer] = await Promise.all([
      approvalsOf(history.events, seal, async () => ''),
      transferOf(head, officeName),
    ]);
    const restatements = restatementsOf(history.events.map(({ event }) => event));
    const shown = {
      today: shanghaiDay(now),
      language,
      reckoning,
      audience: 'petitioner',
      approvals,
      restatements,
    } as const;
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
        .map(({ seq, at, by, data, clocks, hash, shown }) => ({
          seq,
          at,
          type: data.type,
          summary: sentenceForPetitioner({ data, by, clocks })[language],
          text: shown,
          letter: letterKindOf(data),
          hash,
        })),
      answer: answerOf(events),
      rating: ratingOf(events),
      transfer,
      may: {
        supplement: isOpenTo('supplement', head),
        withdraw: isOpenTo('withdraw', head),
        answer: isOpenTo('answer', head) && hasOutcome(head),
        rate: isOpenTo('rate', head) && hasOutcome(head),
        review: isOpenTo('requestReview', head) && mayStillReview(head, shown.today),
        recusal: isStage('OPEN', head.procedure),
      },
    };
  },
);
