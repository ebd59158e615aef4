import { casework } from '../../shared/contract/casework.ts';
import { caseNumber, personNumber } from '../case/search-terms.ts';
import { handle } from '../kit/context.ts';
import { log } from '../kit/log.ts';
import { markAfter, readMark } from './page-mark.ts';

export const searchCases = handle(
  casework.endpoints.searchCases,
  async ({ body }, { petitions, indexing, caller, fail }) => {
    const { by, term, limit, page } = body;
    const number = by === 'person' ? personNumber(term) : caseNumber(term);
    const after = page === undefined ? undefined : readMark(page);
    const faults = [
      ...(number === undefined ? [{ path: 'body.term', code: `${by}-number` }] : []),
      ...(page !== undefined && after === undefined ? [{ path: 'body.page', code: 'page' }] : []),
    ];
    if (number === undefined || faults.length > 0) return fail('invalid-request', { faults });

    // Who looks for whom is asked about later; the number itself is nobody's to read.
    log('info', 'cases.searched', { staff: caller.id, by });
    const [blind = ''] = await indexing.blind([{ of: by, number }]);
    const { rows, more } = await petitions.found({ office: caller.procuratorate, viewer: caller, blind, limit, after });
    return { cases: rows, next: markAfter(rows, more) };
  },
);
