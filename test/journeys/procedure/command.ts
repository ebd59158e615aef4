import type { Client } from '../../../shared/contract/client.ts';
import type { Role } from '../../../shared/domain/permission.ts';
import type { Step } from '../../../shared/domain/transition.ts';
import type { Procedure } from '../../../shared/domain/vocabulary.ts';
import type { Of } from '../../support/of-a-case.ts';
import { callsOfTheProcedure } from '../../support/procedure-calls.ts';
import type { Model } from './model.ts';

export const OFFICES = ['2101', '21', '210102', '2113'] as const;

/** What a command chooses by, and who gives it. */
export interface Chosen {
  readonly choice: number;
  readonly caller: { readonly id: string; readonly office: string };
}

/** A step as staff take it: whose permission it is, the call, and what the rules and the model make of it. */
export interface StaffCommand {
  readonly by: readonly Role[];
  readonly call: (given: Of, client: Client, model: Model, chosen: Chosen) => Promise<unknown>;
  /** Path and code of the issue when a rule is broken, though the state allows the step. */
  readonly fault?: (model: Model, chosen: Chosen) => readonly [path: string, code: string] | false;
  /** What it changes besides version, letter and state of the procedure; that state as it was before. */
  readonly changes?: (model: Model, chosen: Chosen, before: Procedure) => void;
}

export type StaffCommands = Partial<Record<Step, StaffCommand>>;

export const text = '理由写明如下，请予核实。';
export const at = ({ id, version }: Of) => ({ params: { id }, version });
export const pick = <const T>(items: readonly [T, ...T[]], choice: number): T =>
  items[choice % items.length] ?? items[0];
export const officeOf = (choice: number) => pick(OFFICES, choice);
export const right = (step: keyof typeof callsOfTheProcedure): StaffCommand['call'] => callsOfTheProcedure[step];

export const TRIAGE: readonly Role[] = ['clerk', 'supervisor'];
export const APPROVE: readonly Role[] = ['supervisor', 'leader'];
export const HANDLE: readonly Role[] = ['handler', 'supervisor'];

/** Mostly a handler of the holder, sometimes of another, sometimes nobody: the county has one handler. */
export const handlerOf = ({ holder }: Model, choice: number): string =>
  `handler-${choice % 5 === 4 ? officeOf(choice) : holder}-${(choice % 2) + 1}`;

export const handlerFault = (model: Model, choice: number, path: string): readonly [string, string] | false => {
  const handler = handlerOf(model, choice);
  if (handler === 'handler-210102-2') return [path, 'unknown-staff'];
  return !handler.startsWith(`handler-${model.holder}-`) && [path, 'not-a-handler'];
};
