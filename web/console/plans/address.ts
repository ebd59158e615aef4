import { shanghaiDay } from '../../../shared/domain/day.ts';
import { ProcuratorateCode } from '../../../shared/domain/id.ts';
import { Plan } from '../../../shared/domain/organisation.ts';

/** The address of a plan: of a year, and of a procuratorate, the own one when silent. */
export const addressOf = (year: number, office?: string): string =>
  `#/plans?${new URLSearchParams({ year: String(year), ...(office === undefined ? {} : { office }) })}`;

export const yearIn = (query: URLSearchParams): number =>
  Plan.shape.year.safeParse(Number(query.get('year'))).data ?? Number(shanghaiDay(Date.now()).slice(0, 4));

export const officeIn = (query: URLSearchParams) => ProcuratorateCode.safeParse(query.get('office')).data;

const FIRST_YEAR = 2024;

/** The years that can be chosen: from the first of the programme to the next, and whichever is shown. */
export const years = (shown: number): number[] => {
  const next = Number(shanghaiDay(Date.now()).slice(0, 4)) + 1;
  const all = Array.from({ length: next - FIRST_YEAR + 1 }, (_, index) => next - index);
  return all.includes(shown) ? all : [...all, shown];
};
