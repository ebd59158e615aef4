import type { ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';

/** What a step's form holds: text by field. */
export type Typed = Readonly<Record<string, string | number | undefined>>;

/** The case after a step. */
export type Taken = ResultOf<Endpoints['acceptPetition']> & {
  /** How the act that was recorded stands. */
  readonly act?: ResultOf<Endpoints['recordAct']>['act'];
};

/** What was filled in. */
export const given = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined && value !== ''));
