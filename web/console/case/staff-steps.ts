import type { Permission } from '../../../shared/domain/permission.ts';
import type { Step } from '../../../shared/domain/transition.ts';
import type { Case } from './case.ts';

/** The steps of staff, and what each needs; the petitioner's own steps are not among them. */
const permissionOf = {
  accept: 'petition:triage',
  refuse: 'petition:triage',
  assign: 'petition:assign',
  act: 'petition:act',
  replyProcedurally: 'petition:handle',
  replyProgress: 'petition:handle',
  decide: 'petition:handle',
  replyResult: 'petition:handle',
  resolve: 'petition:handle',
} as const satisfies Partial<Record<Step, Permission>>;

export type StaffStep = keyof typeof permissionOf;

type Stand = Pick<Case, 'next' | 'procedure' | 'handler' | 'handled' | 'clocks'>;

/** Whether a step is what the case waits for now, the most urgent first. */
const waitsFor: readonly (readonly [StaffStep, (found: Stand) => boolean])[] = [
  ['accept', () => true],
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

/** The steps that the procedure allows next and the person may take: what the case waits for, then the usual order. */
export const openSteps = (found: Stand, may: (permission: Permission) => boolean): StaffStep[] => {
  // The keys of the table above are its steps.
  const all = Object.keys(permissionOf) as StaffStep[];
  const open = all.filter((step) => found.next.includes(step) && may(permissionOf[step]));
  const first = waitsFor.find(([step, waits]) => open.includes(step) && waits(found))?.[0];
  return first === undefined ? open : [first, ...open.filter((step) => step !== first)];
};
