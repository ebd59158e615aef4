import type { Day } from '../../shared/domain/day.ts';
import { Problem } from '../kit/problem.ts';
import { statedDay } from './change.ts';

interface Entry {
  readonly lateReason?: string | undefined;
}

/** The reason of a late entry, where there is one. */
export const lateReasonOf = ({ lateReason }: Entry): { lateReason?: string } =>
  lateReason === undefined ? {} : { lateReason };

/** The day that an entry states under a name, or today: `{ [name]: day }` for its event, with the reason when it is late. */
export const stated = <N extends string>(
  name: N,
  body: Entry & { readonly [P in N]?: Day | undefined },
  now: Date,
  earliest: Day,
): { readonly [P in N]: Day } & { lateReason?: string } =>
  ({
    [name]: statedDay(`body.${name}`, body[name], body.lateReason, now, earliest),
    ...lateReasonOf(body),
  }) as { readonly [P in N]: Day } & { lateReason?: string }; // the computed name loses its type

/** Ends a request because one field breaks a rule of the procedure. */
export const breaksRule = (path: string, code: string, values: Record<string, string | number> = {}): never => {
  throw new Problem('rule-broken', { faults: [{ path, code, values }] });
};
