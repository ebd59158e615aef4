import type { Client } from '../../shared/contract/client.ts';
import type { remedies } from '../../shared/contract/remedies.ts';
import type { supervision } from '../../shared/contract/supervision.ts';
import type { triage } from '../../shared/contract/triage.ts';
import { addDays } from '../../shared/domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import type { Of } from './of-a-case.ts';

type OfTheProcedure =
  | keyof typeof triage.endpoints
  | keyof typeof supervision.endpoints
  | keyof typeof remedies.endpoints;

const text = '理由写明如下，请予核实。';
const [COUNTY, CITY] = ['210102', '2113'].map((code) => ProcuratorateCode.parse(code)) as [
  ProcuratorateCode,
  ProcuratorateCode,
];
const at = ({ id, version }: Of) => ({ params: { id }, version });

/** Every step of triage, supervision and remedies, as a call that is right in itself. */
export const callsOfTheProcedure: { readonly [N in OfTheProcedure]: (of: Of, client: Client) => Promise<unknown> } = {
  inquireFirst: (of, client) => client.inquireFirst({ ...at(of), body: { question: text } }),
  requestMaterials: (of, client) => client.requestMaterials({ ...at(of), body: { materials: ['身份证复印件'] } }),
  completeMaterials: (of, client) => client.completeMaterials({ ...at(of), body: {} }),
  transferPetition: (of, client) =>
    client.transferPetition({ ...at(of), body: { to: { office: CITY }, reason: text } }),
  acknowledgeTransfer: (of, client) => client.acknowledgeTransfer({ ...at(of), body: {} }),
  objectToTransfer: (of, client) => client.objectToTransfer({ ...at(of), body: { reason: text } }),
  settleObjection: (of, client) => client.settleObjection({ ...at(of), body: { upheld: true, reason: text } }),
  referPetition: (of, client) => client.referPetition({ ...at(of), body: { whereTo: text } }),
  assignDown: (of, client) => client.assignDown({ ...at(of), body: { office: COUNTY, instruction: text } }),
  takeUpCase: (of, client) => client.takeUpCase({ ...at(of), body: { reason: text } }),
  chaseCase: (of, client) => client.chaseCase({ ...at(of), body: { text } }),
  extendClock: (of, client) =>
    client.extendClock({
      ...at(of),
      body: { clock: 'SUBSTANTIVE_REPLY_3M', until: addDays(of.today, 120), reason: text },
    }),
  suspendHandling: (of, client) =>
    client.suspendHandling({ ...at(of), body: { ground: 'OTHER_CASE', explanation: text } }),
  resumeHandling: (of, client) => client.resumeHandling({ ...at(of), body: { explanation: text } }),
  recordAttempt: (of, client) => client.recordAttempt({ ...at(of), body: { means: 'PHONE', note: text } }),
  recordService: (of, client) => client.recordService({ ...at(of), body: { proof: 'SIGNED' } }),
  readStanding: ({ id }, client) => client.readStanding({ params: { id } }),
  recordMilestone: (of, client) => client.recordMilestone({ ...at(of), body: { milestone: 'AGREEMENT_IN_EFFECT' } }),
  registerReviewRequest: (of, client) => client.registerReviewRequest({ ...at(of), body: { text } }),
  openReview: (of, client) => client.openReview({ ...at(of), body: { reviewer: StaffId.parse('handler-2101-2') } }),
  concludeReview: (of, client) => client.concludeReview({ ...at(of), body: { outcome: 'UPHELD', opinion: text } }),
  issueCorrection: (of, client) =>
    client.issueCorrection({
      ...at(of),
      body: { instrument: 'ORAL_OPINION', addressee: '某公安分局', error: text, dueOn: addDays(of.today, 30) },
    }),
  advanceCorrection: (of, client) => client.advanceCorrection({ ...at(of), body: { stage: 'EXECUTED', note: text } }),
  terminatePetition: (of, client) =>
    client.terminatePetition({ ...at(of), body: { ground: 'REVIEW_EXHAUSTED', explanation: text } }),
};
