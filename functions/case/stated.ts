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

/** A day that an entry must not precede, and how it is refused when it does. */
export type Earlier = readonly [
  code: 'before-answered' | 'before-acceptance' | 'before-decision' | 'before-sent' | 'before-stage' | 'before-step',
  day: Day | undefined,
];

/** Ends a request whose day lies before one that it must not precede. @throws Problem rule-broken */
export const notBefore = (path: string, day: Day, earlier: readonly Earlier[]): void => {
  for (const [code, bound] of earlier) if (bound !== undefined && day < bound) breaksRule(path, code, { day: bound });
};

/**
 * The day that an entry states under a name, or today: `{ [name]: day }` for its event, with the reason when it is late.
 * What answers or follows something, a transfer, a decision, happens on its day or later.
 */
export const stated = <N extends string>(
  name: N,
  body: Entry & { readonly [P in N]?: Day | undefined },
  now: Date,
  received: Day,
  ...earlier: readonly Earlier[]
): { readonly [P in N]: Day } & { lateReason?: string } => {
  const day = statedDay(`body.${name}`, body[name], body.lateReason, now, received);
  notBefore(`body.${name}`, day, earlier);
  return {
    [name]: day,
    ...lateReasonOf(body),
  } as { readonly [P in N]: Day } & { lateReason?: string }; // the computed name loses its type
};
