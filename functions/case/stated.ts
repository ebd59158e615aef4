import type { Day } from '../../shared/domain/day.ts';
import { Problem } from '../kit/problem.ts';
import { statedDay } from './change.ts';

interface Entry {
  readonly lateReason?: string | undefined;
}

/** The reason of a late entry, where there is one. */
export const lateReasonOf = ({ lateReason }: Entry): { lateReason?: string } =>
  lateReason === undefined ? {} : { lateReason };

/** Ends a request because one field breaks a rule of the procedure. */
export const breaksRule = (path: string, code: string, values: Record<string, string | number> = {}): never => {
  throw new Problem('rule-broken', { faults: [{ path, code, values }] });
};

/**
 * The day that an entry states under a name, or today: `{ [name]: day }` for its event, with the reason when it is late.
 * What answers something, a transfer or a request, happens on its day or later.
 */
export const stated = <N extends string>(
  name: N,
  body: Entry & { readonly [P in N]?: Day | undefined },
  now: Date,
  received: Day,
  answered?: Day,
): { readonly [P in N]: Day } & { lateReason?: string } => {
  const day = body[name];
  if (day !== undefined && answered !== undefined && day >= received && day < answered)
    breaksRule(`body.${name}`, 'before-answered', { day: answered });
  return {
    [name]: statedDay(`body.${name}`, day, body.lateReason, now, received),
    ...lateReasonOf(body),
  } as { readonly [P in N]: Day } & { lateReason?: string }; // the computed name loses its type
};
