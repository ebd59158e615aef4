import type { Milestone } from '../../shared/domain/events/milestone.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import type { Kind } from '../../shared/domain/vocabulary.ts';
import type { Call, Refusal } from './impossible-case.ts';

const text = '理由写明如下，请予核实。';
export const office = (code: string) => ProcuratorateCode.parse(code);
export const [CLERK, HANDLER, OTHER, HEAD] = [
  'clerk-2101',
  'handler-2101-1',
  'handler-2101-2',
  'supervisor-2101',
] as const;
export const FAR = 'clerk-2113';

// Steps as they are right in themselves, on a day counted from today.
export const accept =
  (on = 0, handler: string = HANDLER): Call =>
  (client, at, day) =>
    client.acceptPetition({ ...at, body: { acceptedOn: day(on), handler: StaffId.parse(handler) } });
export const ask =
  (on = 0): Call =>
  (client, at, day) =>
    client.requestMaterials({ ...at, body: { materials: ['身份证复印件'], requestedOn: day(on) } });
export const complete =
  (on = 0): Call =>
  (client, at, day) =>
    client.completeMaterials({ ...at, body: { completedOn: day(on) } });
export const transfer =
  (on = 0, to = '2113'): Call =>
  (client, at, day) =>
    client.transferPetition({ ...at, body: { to: { office: office(to) }, reason: text, transferredOn: day(on) } });
export const acknowledge =
  (on = 0): Call =>
  (client, at, day) =>
    client.acknowledgeTransfer({ ...at, body: { acknowledgedOn: day(on) } });
export const object =
  (on = 0): Call =>
  (client, at, day) =>
    client.objectToTransfer({ ...at, body: { reason: text, objectedOn: day(on) } });
export const settle =
  (on = 0): Call =>
  (client, at, day) =>
    client.settleObjection({ ...at, body: { upheld: true, reason: text, settledOn: day(on) } });
export const decideOn =
  (on = 0): Call =>
  (client, at, day) =>
    client.decidePetition({ ...at, body: { decision: 'EXPLAINED', decidedOn: day(on), opinion: text } });
export const decide = decideOn();
export const inquire =
  (on = 0): Call =>
  (client, at, day) =>
    client.inquireFirst({ ...at, body: { question: text, inquiredOn: day(on) } });
export const progress =
  (on = 0): Call =>
  (client, at, day) =>
    client.recordReply({ ...at, body: { reply: 'PROGRESS', service: 'PORTAL', repliedOn: day(on), text } });
export const reply =
  (on = 0, service: 'PORTAL' | 'NOT_POSSIBLE' = 'PORTAL'): Call =>
  (client, at, day) =>
    client.recordReply({ ...at, body: { reply: 'RESULT', service, repliedOn: day(on), text } });
export const reach =
  (milestone: Milestone, on = 0, hearingOn?: number): Call =>
  (client, at, day) =>
    client.recordMilestone({
      ...at,
      body: { milestone, on: day(on), ...(hearingOn === undefined ? {} : { hearingOn: day(hearingOn) }) },
    });
export const suspend =
  (on = 0): Call =>
  (client, at, day) =>
    client.suspendHandling({ ...at, body: { ground: 'OTHER_CASE', explanation: text, suspendedOn: day(on) } });
export const resume =
  (on = 0): Call =>
  (client, at, day) =>
    client.resumeHandling({ ...at, body: { explanation: text, resumedOn: day(on) } });
export const extend =
  (until: number, clock: 'SUBSTANTIVE_REPLY_3M' | 'TRIAGE_7D' = 'SUBSTANTIVE_REPLY_3M'): Call =>
  (client, at, day) =>
    client.extendClock({ ...at, body: { clock, until: day(until), reason: text } });
export const review =
  (on = 0): Call =>
  (client, at, day) =>
    client.registerReviewRequest({ ...at, body: { text, requestedOn: day(on) } });
export const open =
  (reviewer: string): Call =>
  (client, at) =>
    client.openReview({ ...at, body: { reviewer: StaffId.parse(reviewer) } });
export const conclude =
  (on = 0): Call =>
  (client, at, day) =>
    client.concludeReview({ ...at, body: { outcome: 'UPHELD', opinion: text, concludedOn: day(on) } });
export const issueOn =
  (on = 0): Call =>
  (client, at, day) =>
    client.issueCorrection({
      ...at,
      body: { instrument: 'ORAL_OPINION', addressee: '某公安分局', error: text, issuedOn: day(on), dueOn: day(30) },
    });
export const issue = issueOn();
export const advance =
  (stage: 'EXECUTED' | 'VERIFIED' | 'TOLD', on = 0): Call =>
  (client, at, day) =>
    client.advanceCorrection({ ...at, body: { stage, on: day(on), note: text } });
export const resolve =
  (resolution: 'ACCEPTED_BY_PETITIONER' | 'SUBSTANTIVELY_RESOLVED' | 'RECURRED'): Call =>
  (client, at, day) =>
    client.recordResolution({ ...at, body: { resolution, resolvedOn: day(0), statement: text } });
export const serve =
  (on = 0): Call =>
  (client, at, day) =>
    client.recordService({ ...at, body: { proof: 'SIGNED', servedOn: day(on) } });
export const down =
  (to: string): Call =>
  (client, at) =>
    client.assignDown({ ...at, body: { office: office(to), instruction: text } });
export const refer: Call = (client, at) => client.referPetition({ ...at, body: { whereTo: text } });

/** A step, and who takes it. */
export type Step = readonly [who: string, call: Call];

export const decided: readonly Step[] = [
  [CLERK, accept()],
  [HANDLER, decide],
];
/** Up to the result, told on a day counted from today. */
export const replied = (on = 0): readonly Step[] => [
  [CLERK, accept(on)],
  [HANDLER, decideOn(on)],
  [HANDLER, reply(on)],
];

/** One person who handles cases and approves: of their own case they must not. */
export const BOTH = StaffId.parse('both-2101');

/** One thing that cannot be. */
export interface Row {
  readonly what: string;
  /** What happened before. */
  readonly after?: readonly Step[];
  readonly refused: Step;
  readonly with: Refusal;
  readonly of?: { readonly kind?: Kind; readonly ago?: number };
}

export const broken = (path: string, code: string): Refusal => [422, 'rule-broken', path, code];
export const ILLEGAL: Refusal = [409, 'illegal-transition'];
