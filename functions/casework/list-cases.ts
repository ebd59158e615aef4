import * as z from 'zod';
import { casework } from '../../shared/contract/casework.ts';
import { Reference } from '../../shared/domain/code.ts';
import { Day } from '../../shared/domain/day.ts';
import { handle } from '../kit/context.ts';

const [FIRST, LAST] = [Day.parse('1900-01-01'), Day.parse('2199-12-31')];
const Mark = z.strictObject({ reference: Reference, receivedOn: Day });

const markOf = (row: z.input<typeof Mark>): string => Buffer.from(JSON.stringify(row)).toString('base64url');
const readMark = (page: string): z.infer<typeof Mark> | undefined => {
  try {
    return Mark.safeParse(JSON.parse(Buffer.from(page, 'base64url').toString())).data;
  } catch {
    return undefined; // Not JSON: not a mark of ours.
  }
};

export const listCases = handle(casework.endpoints.listCases, async ({ query }, { petitions, caller, fail }) => {
  const { office = caller.procuratorate, from = FIRST, to = LAST, page, ...wanted } = query;
  if (office !== caller.procuratorate) fail('not-found');
  const spans = [
    ['query.to', from, to],
    ['query.handledTo', wanted.handledFrom ?? FIRST, wanted.handledTo ?? LAST],
    ['query.resolvedTo', wanted.resolvedFrom ?? FIRST, wanted.resolvedTo ?? LAST],
  ] as const;
  const faults = spans.flatMap(([path, first, last]) => (last < first ? [{ path, code: 'before-start' }] : []));
  if (faults.length > 0) fail('invalid-request', { faults });
  const after = page === undefined ? undefined : readMark(page);
  // The store refuses to begin at a row that the question leaves out.
  const fits = after === undefined ? page === undefined : from <= after.receivedOn && after.receivedOn <= to;
  if (!fits) fail('invalid-request', { faults: [{ path: 'query.page', code: 'page' }] });

  const { rows, more } = await petitions.cases({ ...wanted, office, from, to, after });

  const last = rows.at(-1);
  return {
    cases: rows,
    next: more && last !== undefined ? markOf({ reference: last.reference, receivedOn: last.receivedOn }) : undefined,
  };
});
