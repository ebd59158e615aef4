import { shanghaiDay } from '../../../shared/domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';
import { Period } from '../../../shared/domain/period.ts';

/** What of the ledger is shown; the address carries it. */
export interface Choice {
  readonly period: Period;
  readonly official: StaffId | undefined;
  readonly office: ProcuratorateCode | undefined;
  /** Only acts whose evidence is not complete. */
  readonly lacking: 'true' | undefined;
}

const FIRST_YEAR = 2015;
const thisYear = (): number => Number(shanghaiDay(Date.now()).slice(0, 4));

/** The choice that an address names; this year, everybody and the own procuratorate where it names nothing. */
export const choiceOf = (query: URLSearchParams): Choice => {
  const period = Period.safeParse(query.get('period')).data;
  const year = Number(period?.slice(0, 4));
  return {
    period: period !== undefined && year >= FIRST_YEAR && year <= thisYear() ? period : String(thisYear()),
    official: StaffId.safeParse(query.get('official')).data,
    office: ProcuratorateCode.safeParse(query.get('office')).data,
    lacking: query.has('lacking') ? 'true' : undefined,
  };
};

export const addressOf = (choice: Choice): string => {
  const named = Object.entries(choice).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return `/ledger?${new URLSearchParams(named)}`;
};

/** The years that can be chosen, latest first. */
export const years = (): number[] =>
  Array.from({ length: thisYear() - FIRST_YEAR + 1 }, (_, index) => thisYear() - index);
