import type fc from 'fast-check';
import { expect } from 'vitest';
import type { Role } from '../../../shared/domain/permission.ts';
import type { Step } from '../../../shared/domain/transition.ts';
import { problemOf } from '../../support/expect-problem.ts';
import { procedureTable } from '../../support/procedure-table.ts';
import { type Chosen, officeOf, pick, type StaffCommands } from './command.ts';
import { handlingCommands } from './handling-commands.ts';
import { isFor, isOpenTo, type Model, nextSteps, type Relation, receiverOf, relationOf } from './model.ts';
import { isOpenToPetitioner, type PetitionerCommandName, petitionerCommands } from './petitioner-commands.ts';
import { expectCase, expectState, type Real } from './real.ts';
import { remedyCommands } from './remedy-commands.ts';
import { triageCommands } from './triage-commands.ts';

export const staffCommands: StaffCommands = { ...triageCommands, ...handlingCommands, ...remedyCommands };
const LETTERS: readonly Step[] = [
  ...(['accept', 'refuse', 'transfer', 'requestMaterials', 'refer', 'replyProcedurally', 'replyResult'] as const),
  ...(['extend', 'suspend', 'concludeReview', 'terminate'] as const),
];
/** The way through the procedure: random steps alone seldom get far. */
const STRAIGHT: readonly Step[] = [
  ...(['completeMaterials', 'settleObjection', 'acknowledgeTransfer', 'accept', 'assign', 'decide'] as const),
  ...(['replyResult', 'requestReview', 'openReview', 'concludeReview', 'advanceCorrection', 'resume'] as const),
];
/** What ends a petition, or leaves it where it is, is taken only when it is named. */
const NAMED: readonly Step[] = [
  ...(['refuse', 'refer', 'terminate', 'chase', 'attemptContact', 'serve', 'act'] as const),
  ...(['replyProcedurally', 'replyProgress'] as const),
];

const allSteps = Object.keys(staffCommands) as Step[]; // the keys of the table
/** A step that is named, or some one that is possible then and leads on. */
const stepOf = (model: Model, { toward, choice }: Attempt): Step | undefined => {
  if (toward !== 'straight' && toward !== 'onward') return toward;
  const possible = allSteps.filter((step) => isOpenTo(model, step));
  const leading = possible.filter((step) => (toward === 'straight' ? STRAIGHT.includes(step) : !NAMED.includes(step)));
  const some = leading.length > 0 ? leading : possible;
  return some[choice % some.length];
};

const ROLES = ['clerk', 'handler', 'supervisor', 'leader'] as const satisfies readonly Role[];
const READERS: readonly Relation[] = ['holder', 'receiver', 'supervisor'];

const staffOf = (role: Role, office: string, choice: number): string => {
  if (role === 'leader') return `pg-${office}`;
  return role === 'handler' ? `handler-${office}-${office === '210102' ? 1 : (choice % 2) + 1}` : `${role}-${office}`;
};

/** The procuratorate whose step it is. */
const takerOf = (model: Model, step: Step): string => {
  if (step === 'takeUp') return model.supervisedBy ?? '21';
  const answers = step === 'acknowledgeTransfer' || step === 'objectToTransfer';
  return (answers ? receiverOf(model) : undefined) ?? model.holder;
};

/** A call is refused with this problem; what is allowed instead comes in some order. */
const refused = async (call: Promise<unknown>, problem: object): Promise<string> => {
  const { current, ...told } = await problemOf(call);
  const allowed = current?.allowed === undefined ? {} : { allowed: [...current.allowed].sort() };
  expect({ ...told, ...(current === undefined ? {} : { current: { ...current, ...allowed } }) }).toMatchObject(problem);
  return told.issues?.[0]?.code ?? told.code;
};

export interface Attempt {
  readonly toward: Step | 'straight' | 'onward';
  readonly choice: number;
  /** Another procuratorate than the one whose step it is. */
  readonly elsewhere: boolean;
  /** Any role, whether it holds the permission or not. */
  readonly anyRole: boolean;
  /** With the version before the present one. */
  readonly late: boolean;
}

/** A member of staff takes a step, or tries to. */
export class Take implements fc.AsyncCommand<Model, Real> {
  readonly attempt: Attempt;
  taken = '';
  constructor(attempt: Attempt) {
    this.attempt = attempt;
  }
  check = () => true;
  toString = () => `${this.taken || 'not reached'}`;

  async run(model: Model, real: Real): Promise<void> {
    const { choice, elsewhere, anyRole, late } = this.attempt;
    const step = stepOf(model, this.attempt);
    const command = step === undefined ? undefined : staffCommands[step];
    if (step === undefined || command === undefined) return;
    const office = elsewhere ? officeOf(choice >> 1) : takerOf(model, step);
    const role = anyRole ? pick(ROLES, choice >> 2) : (command.by[choice % command.by.length] ?? 'supervisor');
    const chosen: Chosen = { choice: choice >> 3, caller: { id: staffOf(role, office, choice >> 4), office } };
    const version = model.version - (late && model.version > 1 ? 1 : 0);
    this.taken = `${step}(${chosen.choice}) by ${chosen.caller.id}, version ${version}, in ${model.procedure}`;
    const call = command.call({ id: real.id, version, today: real.today }, real.as(chosen.caller.id), model, chosen);

    const relation = relationOf(model, office);
    const fault = command.fault?.(model, chosen);
    if (!command.by.includes(role)) real.note(await refused(call, { status: 403, code: 'forbidden' }));
    else if (!READERS.includes(relation) && !isFor(model, step, relation))
      real.note(await refused(call, { status: 404, code: 'not-found' }));
    else if (!isFor(model, step, relation)) real.note(await refused(call, { status: 403, code: 'forbidden' }));
    else if (version !== model.version)
      real.note(
        await refused(call, {
          status: 412,
          code: 'stale-version',
          current: { version: model.version, changes: [{ seq: model.version }] },
        }),
      );
    else if (!isOpenTo(model, step))
      real.note(
        await refused(call, {
          status: 409,
          code: 'illegal-transition',
          current: { version: model.version, changes: [], allowed: nextSteps(model, relation).sort() },
        }),
      );
    else if (fault)
      real.note(
        await refused(call, { status: 422, code: 'rule-broken', issues: [{ path: fault[0], code: fault[1] }] }),
      );
    else {
      const answer = await call;
      const before = model.procedure;
      if (step === 'suspend') model.suspendedIn = before;
      model.procedure = procedureTable[step][before] ?? before;
      model.version += 1;
      command.changes?.(model, chosen, before);
      if (LETTERS.includes(step)) model.letter = { result: step === 'replyResult' };
      expectState(answer, model, relationOf(model, office));
      real.note(step);
    }
    await expectCase(real, model);
  }
}

/** The petitioner does something, or tries to. */
export class Petitioner implements fc.AsyncCommand<Model, Real> {
  readonly what: PetitionerCommandName;
  constructor(what: PetitionerCommandName) {
    this.what = what;
  }
  check = () => true;
  toString = () => `petitioner: ${this.what}`;

  async run(model: Model, real: Real): Promise<void> {
    const command = petitionerCommands[this.what];
    const call = command.call(real.petitioner);
    if (isOpenToPetitioner(model, command.step)) {
      model.version += 1;
      expect(await call).toEqual({ version: model.version });
      if ('changes' in command) command.changes(model);
      real.note(`petitioner: ${this.what}`);
    } else expect(await problemOf(call)).toMatchObject({ status: 409, code: 'illegal-transition' });
    await expectCase(real, model);
  }
}

/** Staff of a procuratorate open the case: who has no business with it learns nothing of it. */
export class Look implements fc.AsyncCommand<Model, Real> {
  readonly office: string;
  constructor(office: string) {
    this.office = office;
  }
  check = () => true;
  toString = () => `look from ${this.office}`;

  async run(model: Model, { as, id }: Real): Promise<void> {
    const looks = [as(`clerk-${this.office}`).readCase, as(`clerk-${this.office}`).readTimeline] as const;
    const relation = relationOf(model, this.office);
    if (READERS.includes(relation)) expectState(await looks[0]({ params: { id } }), model, relation);
    else
      for (const look of looks)
        expect(await problemOf(look({ params: { id } }))).toMatchObject({ status: 404, code: 'not-found' });
  }
}
