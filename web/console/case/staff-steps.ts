import type { Permission } from '../../../shared/domain/permission.ts';
import type { Step } from '../../../shared/domain/transition.ts';
import type { Case } from './case.ts';

/** The steps of staff in their usual order, and what each needs; the petitioner's own steps are not among them. */
const permissionOf = {
  acknowledgeTransfer: 'petition:triage',
  objectToTransfer: 'petition:triage',
  settleObjection: 'petition:approve',
  accept: 'petition:triage',
  requestMaterials: 'petition:triage',
  completeMaterials: 'petition:triage',
  inquire: 'petition:triage',
  transfer: 'petition:triage',
  refer: 'petition:triage',
  refuse: 'petition:triage',
  assign: 'petition:assign',
  act: 'petition:act',
  replyProcedurally: 'petition:handle',
  replyProgress: 'petition:handle',
  decide: 'petition:handle',
  replyResult: 'petition:handle',
  resolve: 'petition:handle',
  resume: 'petition:approve',
  openReview: 'petition:supervise',
  concludeReview: 'petition:handle',
  serve: 'petition:handle',
  requestReview: 'petition:register',
  attemptContact: 'petition:handle',
  recordMilestone: 'petition:handle',
  issueCorrection: 'petition:handle',
  advanceCorrection: 'petition:handle',
  extend: 'petition:approve',
  suspend: 'petition:approve',
  chase: 'petition:supervise',
  assignDown: 'petition:supervise',
  takeUp: 'petition:supervise',
  terminate: 'petition:approve',
} as const satisfies Partial<Record<Step, Permission>>;

export type StaffStep = keyof typeof permissionOf;

type Stand = Pick<Case, 'next' | 'procedure' | 'handler' | 'handled' | 'clocks'>;

/** Whether a step is what the case waits for now, the most urgent first. */
const waitsFor: readonly (readonly [StaffStep, (found: Stand) => boolean])[] = [
  ['acknowledgeTransfer', () => true],
  ['settleObjection', () => true],
  ['completeMaterials', () => true],
  ['accept', () => true],
  ['resume', () => true],
  ['openReview', () => true],
  ['concludeReview', () => true],
  ['assign', ({ handler }) => handler === undefined],
  [
    'replyProcedurally',
    ({ clocks }) => clocks.some(({ id, status }) => id === 'PROCEDURAL_REPLY_7D' && !status.startsWith('met')),
  ],
  ['replyResult', () => true],
  ['act', ({ handled }) => handled === undefined],
  ['decide', () => true],
  ['resolve', ({ procedure }) => procedure === 'REPLIED'],
];

/** Steps that are seldom what a case waits for: offered behind a word. */
const seldom: readonly StaffStep[] = [
  'serve',
  'requestReview',
  'attemptContact',
  'recordMilestone',
  'issueCorrection',
  'advanceCorrection',
  'extend',
  'suspend',
  'chase',
  'assignDown',
  'takeUp',
  'terminate',
];

export interface OpenSteps {
  /** What the case waits for first, then the usual order. */
  readonly usual: readonly StaffStep[];
  readonly more: readonly StaffStep[];
}

/** The steps that the procedure allows next and the person may take. */
export const openSteps = (found: Stand, may: (permission: Permission) => boolean): OpenSteps => {
  // The keys of the table above are its steps.
  const all = Object.keys(permissionOf) as StaffStep[];
  const open = all.filter((step) => found.next.includes(step) && may(permissionOf[step]));
  const first = waitsFor.find(([step, waits]) => open.includes(step) && waits(found))?.[0];
  const others = open.filter((step) => step !== first);
  const usual = others.filter((step) => !seldom.includes(step));
  return {
    usual: first === undefined ? usual : [first, ...usual],
    more: others.filter((step) => seldom.includes(step)),
  };
};
