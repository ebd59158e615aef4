import type { Client } from '../../shared/contract/client.ts';
import type { ResultOf } from '../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../shared/contract/index.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { addDays, type Day } from '../../shared/domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import type { Kind } from '../../shared/domain/vocabulary.ts';
import { newKey } from './platform.ts';
import { LONG_TEXT } from './submission.ts';

export type State = ResultOf<Endpoints['acceptPetition']>;

/** Who takes part in a walk: staff of Shenyang, a clerk of Chaoyang, and petitioners. */
export interface Walkers {
  readonly clerk: Client;
  readonly handler: Client;
  readonly other: Client;
  readonly supervisor: Client;
  readonly neighbour: Client;
  readonly submit: (kind: Kind) => Promise<{ readonly reference: Reference; readonly petitioner: Client }>;
}

const [CHAOYANG, HEPING] = ['2113', '210102'].map((code) => ProcuratorateCode.parse(code)) as [
  ProcuratorateCode,
  ProcuratorateCode,
];
const [HANDLER, OTHER] = ['handler-2101-1', 'handler-2101-2'].map((id) => StaffId.parse(id)) as [StaffId, StaffId];

type At = { readonly params: { readonly id: Reference }; readonly version: number };
type Take = (at: At) => Promise<State>;

/** Takes steps one after the other, each from where the last one led. */
const take = async (id: Reference, steps: readonly Take[], from = 1): Promise<State[]> => {
  const states: State[] = [];
  for (const step of steps) states.push(await step({ params: { id }, version: states.at(-1)?.version ?? from }));
  return states;
};

const text = LONG_TEXT;

const accept =
  ({ clerk }: Walkers): Take =>
  (at) =>
    clerk.acceptPetition({ ...at, body: { handler: HANDLER } });
const toTheResult = (walkers: Walkers, today: Day): Take[] => [
  (at) =>
    walkers.handler.decidePetition({
      ...at,
      body: { decision: 'NOT_SUPPORTED', decidedOn: today, opinion: '监督理由不成立。' },
    }),
  (at) =>
    walkers.handler.recordReply({
      ...at,
      body: { reply: 'RESULT', service: 'POST', repliedOn: today, text: '公安机关不立案的决定正确。' },
    }),
];

/** An appeal that is inquired into, and whose petitioner is told where to go. */
export const referred = async (walkers: Walkers): Promise<State[]> => {
  const { reference } = await walkers.submit('APPEAL_CIVIL');
  return take(reference, [
    (at) => walkers.clerk.inquireFirst({ ...at, body: { question: text } }),
    (at) => walkers.clerk.referPetition({ ...at, body: { whereTo: text } }),
  ]);
};

/** Materials are asked for and come; handling pauses, goes on, takes longer; an error is corrected; the reply is reviewed. */
export const reviewed = async (
  walkers: Walkers,
  today: Day,
): Promise<{ reference: Reference; petitioner: Client; states: State[] }> => {
  const { clerk, handler, supervisor, other } = walkers;
  const { reference, petitioner } = await walkers.submit('ACCUSATION');
  const correct =
    (stage: 'EXECUTED' | 'VERIFIED' | 'TOLD'): Take =>
    (at) =>
      handler.advanceCorrection({ ...at, body: { stage, note: text } });
  const states = await take(reference, [
    (at) =>
      clerk.requestMaterials({ ...at, body: { materials: ['身份证复印件', '报案回执'], until: addDays(today, 14) } }),
    (at) => clerk.completeMaterials({ ...at, body: {} }),
    accept(walkers),
    (at) => handler.recordAttempt({ ...at, body: { means: 'PHONE', note: text } }),
    (at) => handler.recordAttempt({ ...at, body: { means: 'POST', note: text } }),
    (at) =>
      handler.recordMilestone({
        ...at,
        body: { milestone: 'HEARING_SET', hearingOn: addDays(today, 4), note: text },
      }),
    (at) => handler.recordMilestone({ ...at, body: { milestone: 'HEARING_TOLD', note: text } }),
    (at) => supervisor.suspendHandling({ ...at, body: { ground: 'OTHER_CASE', explanation: text } }),
    (at) => supervisor.resumeHandling({ ...at, body: { explanation: text } }),
    (at) =>
      supervisor.extendClock({
        ...at,
        body: { clock: 'SUBSTANTIVE_REPLY_3M', until: addDays(today, 150), reason: text },
      }),
    (at) =>
      handler.issueCorrection({
        ...at,
        body: { instrument: 'FILING_NOTICE', addressee: '某公安分局', error: text, dueOn: addDays(today, 15) },
      }),
    correct('EXECUTED'),
    correct('VERIFIED'),
    correct('TOLD'),
    ...toTheResult(walkers, today),
    (at) => handler.recordService({ ...at, body: { proof: 'SIGNED' } }),
  ]);
  const { version } = await petitioner.askForReview({ idempotencyKey: newKey(), body: { text } });
  const review = await take(
    reference,
    [
      (at) => supervisor.openReview({ ...at, body: { reviewer: OTHER } }),
      (at) =>
        other.concludeReview({ ...at, body: { outcome: 'CORRECTED', decision: 'PARTLY_SUPPORTED', opinion: text } }),
    ],
    version,
  );
  return { reference, petitioner, states: [...states, ...review] };
};

/** Transferred, objected to, insisted on, and taken over by another procuratorate. */
export const transferred = async (walkers: Walkers): Promise<{ reference: Reference; states: State[] }> => {
  const { clerk, supervisor, neighbour } = walkers;
  const { reference } = await walkers.submit('ACCUSATION');
  const states = await take(reference, [
    (at) => clerk.transferPetition({ ...at, body: { to: { office: CHAOYANG }, reason: text } }),
    (at) => neighbour.objectToTransfer({ ...at, body: { reason: text } }),
    (at) => supervisor.settleObjection({ ...at, body: { upheld: false, reason: text } }),
    (at) => neighbour.acknowledgeTransfer({ ...at, body: {} }),
  ]);
  return { reference, states };
};

/** Chased, assigned down, and taken up again. */
export const supervised = async (walkers: Walkers): Promise<{ reference: Reference; states: State[] }> => {
  const { supervisor } = walkers;
  const { reference } = await walkers.submit('ACCUSATION');
  const states = await take(reference, [
    accept(walkers),
    (at) => supervisor.chaseCase({ ...at, body: { text } }),
    (at) => supervisor.assignDown({ ...at, body: { office: HEPING, instruction: text } }),
    (at) => supervisor.takeUpCase({ ...at, body: { reason: text } }),
  ]);
  return { reference, states };
};

/** A request for review that came by letter; and a petition that is terminated. */
export const ended = async (walkers: Walkers, today: Day): Promise<State[]> => {
  const { clerk, supervisor } = walkers;
  const [one, two] = [await walkers.submit('ACCUSATION'), await walkers.submit('ACCUSATION')];
  const requested = await take(one.reference, [
    accept(walkers),
    ...toTheResult(walkers, today),
    (at) => clerk.registerReviewRequest({ ...at, body: { text } }),
  ]);
  const terminated = await take(two.reference, [
    accept(walkers),
    ...toTheResult(walkers, today),
    (at) => supervisor.terminatePetition({ ...at, body: { ground: 'LAWFULLY_CONCLUDED', explanation: text } }),
  ]);
  return [...requested.slice(-1), ...terminated.slice(-1)];
};
