import type { Client } from '../../../shared/contract/client.ts';
import type { furtherStepFields } from './further-step-fields.ts';
import { given, type Taken, type Typed } from './typed.ts';

type Call = { readonly params: { readonly id: string }; readonly version: number; readonly body: unknown };
type Operation = (call: never) => Promise<Taken>;

/** Fields whose shape is not that of the body: `office` and `organ` are one receiver, lines are a list, a choice is a yes or no. */
const bodyOf = (step: keyof typeof furtherStepFields, typed: Typed): object => {
  const { office, organ, materials, upheld, correction, ...rest } = given(typed);
  if (step === 'transfer') {
    const to = office === undefined ? { organ } : { office };
    return { ...rest, ...(office === undefined && organ === undefined ? {} : { to }) };
  }
  const lines = String(materials ?? '').split('\n');
  return {
    ...rest,
    ...(office === undefined ? {} : { office }),
    ...(materials === undefined ? {} : { materials: lines.map((line) => line.trim()).filter((line) => line !== '') }),
    ...(upheld === undefined ? {} : { upheld: upheld === 'true' }),
    ...(correction === undefined ? {} : { correction: Number(correction) }),
  };
};

const operations = {
  inquire: 'inquireFirst',
  requestMaterials: 'requestMaterials',
  completeMaterials: 'completeMaterials',
  transfer: 'transferPetition',
  acknowledgeTransfer: 'acknowledgeTransfer',
  objectToTransfer: 'objectToTransfer',
  settleObjection: 'settleObjection',
  refer: 'referPetition',
  assignDown: 'assignDown',
  takeUp: 'takeUpCase',
  chase: 'chaseCase',
  extend: 'extendClock',
  suspend: 'suspendHandling',
  resume: 'resumeHandling',
  attemptContact: 'recordAttempt',
  serve: 'recordService',
  recordMilestone: 'recordMilestone',
  requestReview: 'registerReviewRequest',
  openReview: 'openReview',
  concludeReview: 'concludeReview',
  issueCorrection: 'issueCorrection',
  advanceCorrection: 'advanceCorrection',
  terminate: 'terminatePetition',
} as const satisfies Record<keyof typeof furtherStepFields, keyof Client>;

/** Whether a step is one of triage, supervision, reviews or corrections. */
export const isFurther = (step: string): step is keyof typeof operations => step in operations;

/** Takes such a step; the platform checks every field of what was typed. */
export const takeFurtherStep = (
  api: Client,
  step: keyof typeof operations,
  id: string,
  version: number,
  typed: Typed,
): Promise<Taken> => {
  const operation = api[operations[step]] as unknown as Operation; // text as typed: the operation's own schema checks it
  const call: Call = { params: { id }, version, body: bodyOf(step, typed) };
  return operation(call as never);
};

/** The field of the form that a path of the body belongs to. */
export const fieldOf = (path: string): string => {
  const [name = ''] = path.replace(/^body\./, '').split(/[.[]/);
  return name === 'to' ? 'office' : name;
};
