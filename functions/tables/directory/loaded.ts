import { calendarOf } from '../../../shared/domain/calendar/calendar.ts';
import { CalendarYear } from '../../../shared/domain/calendar/calendar-year.ts';
import { publishedYears } from '../../../shared/domain/calendar/published-years.ts';
import { isSettled, type Loaded } from '../../../shared/domain/clocks/loaded.ts';
import { published, type Reckoning } from '../../../shared/domain/clocks/reckoning.ts';
import { LoadedRules, withRuleChanges } from '../../../shared/domain/clocks/rule-change.ts';
import type { Item } from '../../kit/dynamodb.ts';

interface Mark {
  readonly version: number;
  readonly by: string;
  readonly at: string;
}

/** What was loaded, each with who loaded it and when. */
export interface LoadedRecords extends Loaded {
  readonly years: readonly (CalendarYear & Mark)[];
}

const markOf = ({ version, by, at }: Item): Mark => ({ version: Number(version), by: String(by), at: String(at) });

/** The items of the partition as what they are: years of the calendar, and changes of the rules in their order. */
export const loadedOf = (items: readonly Item[]): LoadedRecords => ({
  years: items
    .filter(({ calendarYear }) => calendarYear !== undefined)
    .map((item) => ({ ...CalendarYear.parse(item.calendarYear), ...markOf(item) })),
  rules: items
    .filter(({ ruleChange }) => ruleChange !== undefined)
    .map((item) => ({ ...LoadedRules.parse(item.ruleChange), at: String(item.at) })),
});

/** What deadlines are reckoned by: what ships, and what was loaded on top. */
export const reckoningOf = ({ years, rules }: Loaded): Reckoning => ({
  calendar: calendarOf([...publishedYears, ...years]),
  rules: withRuleChanges(
    published.rules,
    rules.map(({ at: _, ...change }) => change),
  ),
});

/**
 * What deadlines are reckoned by at a moment: a version of the rules only once every function knows it, so that none meets
 * a petition that is pinned to one it has not heard of.
 */
export const settledReckoning = (loaded: Loaded) => {
  let made: { readonly count: number; readonly reckoning: Reckoning } | undefined;
  return (now: Date): Reckoning => {
    const rules = loaded.rules.filter(({ at }) => isSettled(at, now));
    if (made?.count !== rules.length) made = { count: rules.length, reckoning: reckoningOf({ ...loaded, rules }) };
    return made.reckoning;
  };
};
