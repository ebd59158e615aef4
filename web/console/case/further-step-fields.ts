import { SuspensionGround } from '../../../shared/domain/clocks/suspension-ground.ts';
import { Instrument } from '../../../shared/domain/events/correction.ts';
import { Decision, Means, ReviewOutcome, ServiceProof, TerminationGround } from '../../../shared/domain/vocabulary.ts';
import type { StaffStep } from './staff-steps.ts';
import { choices, day, lateReason, type StepField } from './step-field.ts';

const long = (name: string, label: Extract<StepField['label'], `field.${string}`>): StepField => ({
  name,
  label,
  as: 'long',
  required: true,
});

type FurtherStep = Exclude<
  StaffStep,
  'accept' | 'refuse' | 'assign' | 'act' | 'replyProcedurally' | 'replyProgress' | 'replyResult' | 'decide' | 'resolve'
>;

/** The short forms of triage, supervision, reviews and corrections. */
export const furtherStepFields: Readonly<Record<FurtherStep, readonly StepField[]>> = {
  inquire: [long('question', 'field.question'), day('inquiredOn'), lateReason],
  requestMaterials: [
    { name: 'materials', label: 'field.materials', as: 'lines', required: true },
    { name: 'until', label: 'field.until', as: 'date' },
    day('requestedOn'),
    lateReason,
  ],
  completeMaterials: [day('completedOn'), { name: 'note', label: 'field.note', as: 'line' }, lateReason],
  transfer: [
    { name: 'office', label: 'field.toOffice', as: 'office', among: 'others' },
    { name: 'organ', label: 'field.toOrgan', as: 'line' },
    long('reason', 'field.reason'),
    day('transferredOn'),
    lateReason,
  ],
  acknowledgeTransfer: [day('acknowledgedOn'), { name: 'note', label: 'field.note', as: 'line' }, lateReason],
  objectToTransfer: [long('reason', 'field.reason'), day('objectedOn'), lateReason],
  settleObjection: [
    {
      name: 'upheld',
      label: 'field.upheld',
      as: 'choice',
      choices: choices(['true', 'false'] as const, 'upheld'),
      required: true,
    },
    long('reason', 'field.reason'),
    day('settledOn'),
    lateReason,
  ],
  refer: [long('whereTo', 'field.whereTo'), day('referredOn'), lateReason],
  assignDown: [
    { name: 'office', label: 'field.officeBelow', as: 'office', among: 'below', required: true },
    long('instruction', 'field.instruction'),
  ],
  takeUp: [long('reason', 'field.reason')],
  chase: [long('text', 'field.chase')],
  extend: [
    { name: 'clock', label: 'field.clock', as: 'clock', required: true },
    { name: 'until', label: 'field.extendedTo', as: 'date', required: true },
    long('reason', 'field.reason'),
  ],
  suspend: [
    {
      name: 'ground',
      label: 'field.suspension',
      as: 'choice',
      choices: choices(SuspensionGround.options, 'suspension'),
      required: true,
    },
    long('explanation', 'field.explanation'),
    day('suspendedOn'),
    lateReason,
  ],
  resume: [day('resumedOn'), long('explanation', 'field.explanation'), lateReason],
  attemptContact: [
    { name: 'means', label: 'field.means', as: 'choice', choices: choices(Means.options, 'means'), required: true },
    long('note', 'field.note'),
    day('attemptedOn'),
    lateReason,
  ],
  serve: [
    {
      name: 'proof',
      label: 'field.proof',
      as: 'choice',
      choices: choices(ServiceProof.options, 'proof'),
      required: true,
    },
    day('servedOn'),
    { name: 'note', label: 'field.note', as: 'line' },
    lateReason,
  ],
  recordMilestone: [
    { name: 'milestone', label: 'field.milestone', as: 'milestone', required: true, hint: 'field.milestone.hint' },
    {
      name: 'hearingOn',
      label: 'field.hearingOn',
      as: 'date',
      required: true,
      when: { field: 'milestone', is: 'HEARING_SET' },
    },
    day('on'),
    { name: 'note', label: 'field.note', as: 'line' },
    lateReason,
  ],
  requestReview: [long('text', 'field.reviewRequest'), day('requestedOn'), lateReason],
  openReview: [{ name: 'reviewer', label: 'field.reviewer', as: 'handler', required: true }],
  concludeReview: [
    {
      name: 'outcome',
      label: 'field.outcome',
      as: 'choice',
      choices: choices(ReviewOutcome.options, 'outcome'),
      required: true,
    },
    {
      name: 'decision',
      label: 'field.newDecision',
      as: 'choice',
      choices: choices(Decision.exclude(['NONE']).options, 'decision'),
    },
    long('opinion', 'field.opinion'),
    day('concludedOn'),
    lateReason,
  ],
  issueCorrection: [
    {
      name: 'instrument',
      label: 'field.instrument',
      as: 'choice',
      choices: choices(Instrument.options, 'instrument'),
      required: true,
    },
    { name: 'addressee', label: 'field.addressee', as: 'line', required: true },
    long('error', 'field.error'),
    day('issuedOn'),
    { name: 'dueOn', label: 'field.answerDue', as: 'date', required: true },
    lateReason,
  ],
  advanceCorrection: [
    { name: 'stage', label: 'field.correctionStage', as: 'correction-stage', required: true },
    long('note', 'field.note'),
    day('on'),
    lateReason,
  ],
  terminate: [
    {
      name: 'ground',
      label: 'field.termination',
      as: 'choice',
      choices: choices(TerminationGround.options, 'termination'),
      required: true,
    },
    long('explanation', 'field.explanation'),
  ],
};
