import type { Role } from '../../../shared/domain/permission.ts';
import type { ConsoleKey } from '../catalogue/zh.ts';

/** One kind of thing to do next: which cases wait for it, as the address of the list says it. */
export interface CaseBlock {
  readonly title: Extract<ConsoleKey, `home.${string}`>;
  /** Filters of the list; `me` stands for the person. */
  readonly filters: string;
}

const toTriage: CaseBlock = { title: 'home.toTriage', filters: 'stage=TO_TRIAGE' };
const overdue: CaseBlock = { title: 'home.overdue', filters: 'due=overdue' };

const blocksOf: Readonly<Record<Role, readonly CaseBlock[]>> = {
  clerk: [toTriage],
  supervisor: [overdue, toTriage, { title: 'home.toAssign', filters: 'stage=TO_ASSIGN' }],
  handler: [
    { title: 'home.mySoon', filters: 'due=soon&handler=me' },
    { title: 'home.myDecide', filters: 'handler=me&stage=TO_DECIDE' },
    { title: 'home.myAnswer', filters: 'handler=me&stage=TO_ANSWER' },
    { title: 'home.myResolve', filters: 'handler=me&stage=TO_RESOLVE' },
  ],
  // An act takes a case from here to the next state.
  leader: [{ title: 'home.toAct', filters: 'state=ASSIGNED' }],
  auditor: [overdue],
  administrator: [],
  editor: [],
  partner: [],
};

/** What waits for a person with these roles: each kind of thing once. */
export const caseBlocksOf = (roles: readonly Role[], me: string): CaseBlock[] => {
  const all = new Map(roles.flatMap((role) => blocksOf[role]).map((block) => [block.title, block]));
  return [...all.values()].map(({ title, filters }) => ({
    title,
    filters: filters.replace('handler=me', `handler=${encodeURIComponent(me)}`),
  }));
};
