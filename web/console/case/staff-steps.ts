import type { Permission } from '../../../shared/domain/permission.ts';
import type { Step } from '../../../shared/domain/transition.ts';

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

/** The steps that the procedure allows next and the person may take, in the order in which they usually come. */
export const openSteps = (next: readonly string[], may: (permission: Permission) => boolean): StaffStep[] =>
  // The keys of the table above are its steps.
  (Object.keys(permissionOf) as StaffStep[]).filter((step) => next.includes(step) && may(permissionOf[step]));
