import type { ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';
import { daysOf, type Period } from '../../../shared/domain/period.ts';

/** Where a row and its numbers lead. */
export interface Links {
  readonly name?: string;
  readonly received?: string;
  readonly handled?: string;
  readonly resolved?: string;
}

const address = (path: string, query: Readonly<Record<string, string>>) => `#${path}?${new URLSearchParams(query)}`;

/** The figures of one procuratorate. */
export const figuresOf = (period: Period, office: ProcuratorateCode): string => address('/figures', { period, office });

/** What is behind a question about the own procuratorate: its acts that lack evidence, its resolutions without a trace. */
export const behindQuestions = (period: Period): Readonly<Record<'incompleteActs' | 'unheard', string>> => {
  const { from, to } = daysOf(period);
  return {
    incompleteActs: address('/ledger', { period, lacking: 'true' }),
    unheard: address('/cases', { resolvedFrom: from, resolvedTo: to, unheard: 'true' }),
  };
};

/** The cases behind the numbers of the person's own procuratorate, or of one official of it. */
export const casesBehind = (period: Period, official?: StaffId): Links => {
  const { from, to } = daysOf(period);
  const whose = official === undefined ? {} : { official };
  return {
    ...(official === undefined ? { received: address('/cases', { from, to }) } : {}),
    handled: address('/cases', { handledFrom: from, handledTo: to, ...whose }),
    resolved: address('/cases', { resolvedFrom: from, resolvedTo: to, ...whose }),
  };
};
