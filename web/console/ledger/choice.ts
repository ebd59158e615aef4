import { addDays, addMonths, Day, shanghaiDay } from '../../../shared/domain/day.ts';
import { ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';

/** What of the ledger is shown; the address carries it. */
export interface Choice {
  readonly year: number;
  /** 1 to 12; the whole year when there is none. */
  readonly month: number | undefined;
  readonly official: StaffId | undefined;
  readonly office: ProcuratorateCode | undefined;
}

const FIRST_YEAR = 2015;

const numberOf = (text: string | null, first: number, last: number): number | undefined => {
  const value = Number(text ?? Number.NaN);
  return Number.isInteger(value) && value >= first && value <= last ? value : undefined;
};

/** The choice that an address names; this year, everybody and the own procuratorate where it names nothing. */
export const choiceOf = (query: URLSearchParams): Choice => {
  const thisYear = Number(shanghaiDay(Date.now()).slice(0, 4));
  return {
    year: numberOf(query.get('year'), FIRST_YEAR, thisYear) ?? thisYear,
    month: numberOf(query.get('month'), 1, 12),
    official: StaffId.safeParse(query.get('official')).data,
    office: ProcuratorateCode.safeParse(query.get('office')).data,
  };
};

export const addressOf = (choice: Choice): string => {
  const named = Object.entries(choice).filter(([, value]) => value !== undefined);
  return `/ledger?${new URLSearchParams(named.map(([name, value]) => [name, String(value)]))}`;
};

/** The days of the chosen time. */
export const spanOf = ({ year, month }: Choice) => {
  if (month === undefined) return { from: Day.parse(`${year}-01-01`), to: Day.parse(`${year}-12-31`) };
  const from = Day.parse(`${year}-${String(month).padStart(2, '0')}-01`);
  return { from, to: addDays(addMonths(from, 1), -1) };
};

/** The years that can be chosen, latest first. */
export const years = (): number[] => {
  const thisYear = Number(shanghaiDay(Date.now()).slice(0, 4));
  return Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, index) => thisYear - index);
};
