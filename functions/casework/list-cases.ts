import { casework } from '../../shared/contract/casework.ts';
import { Day } from '../../shared/domain/day.ts';
import { handle } from '../kit/context.ts';
import { markAfter, readMark } from './page-mark.ts';

const [FIRST, LAST] = [Day.parse('1900-01-01'), Day.parse('2199-12-31')];

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

  const { rows, more } = await petitions.cases({ ...wanted, viewer: caller, office, from, to, after });
  return { cases: rows, next: markAfter(rows, more) };
});
