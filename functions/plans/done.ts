import { type Day, shanghaiDay } from '../../shared/domain/day.ts';
import type { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { officialOf, type PublishedYear, type Selection, sum, under } from '../../shared/figures/published-year.ts';

interface Published {
  readonly figures: PublishedYear;
  readonly cutOff: string;
}

const YEAR = Array.from({ length: 12 }, (_, index) => index + 1);

/** What the published figures say is done. */
export interface Done {
  /** The day up to which it counts; nothing is published of the year when there is none. */
  readonly day: Day | undefined;
  readonly ofSubtree: (root: ProcuratorateCode, months?: readonly number[]) => number;
  readonly ofOffice: (code: ProcuratorateCode) => number;
  readonly ofOfficial: (code: ProcuratorateCode, official: StaffId) => number;
}

/** Personally handled petitions of a year, from the figures that the public sees. */
export const doneIn = (published: Published | undefined): Done => {
  if (published === undefined) return { day: undefined, ofSubtree: () => 0, ofOffice: () => 0, ofOfficial: () => 0 };
  const { figures, cutOff } = published;
  const handled = (months: readonly number[], selection: Selection) => sum(figures, months, selection).counts.handled;
  return {
    day: shanghaiDay(new Date(cutOff)),
    ofSubtree: (root, months = YEAR) => handled(months, { belongs: under(root) }),
    ofOffice: (code) => handled(YEAR, { belongs: (unit) => unit === code }),
    ofOfficial: (code, official) =>
      handled(YEAR, { belongs: (unit) => officialOf(unit) === `${code}/${official}`, officials: true }),
  };
};
