import type { Day } from '../../shared/domain/day.ts';
import type { Fact } from '../../shared/domain/figures.ts';
import { addFact, emptyYear, inputsOf, PublishedYear } from '../../shared/figures/published-year.ts';
import type { PartsOf } from '../kit/context.ts';
import type { Frozen, Link } from '../tables/figures/items.ts';

type Archive = PartsOf<{ archive: ['freeze', 'read'] }>['archive'];

/**
 * The counts of all years while a run folds facts onto them, day of recording after day. Beginning from what is frozen, it
 * reads a year only when a fact touches it.
 */
export const frozenYears = (base: Link | undefined, archive: Archive, now: Date) => {
  const frozen: Record<string, Frozen> = { ...base?.years };
  const years = new Map<string, PublishedYear>();
  const touched = new Set<string>();

  const open = async (year: string, through: Day): Promise<PublishedYear> => {
    const kept = frozen[year];
    const known = years.get(year);
    if (known !== undefined) return known;
    const opened =
      kept === undefined
        ? emptyYear(Number(year), through)
        : PublishedYear.parse(JSON.parse(await archive.thaw(kept, now)));
    years.set(year, opened);
    return opened;
  };

  return {
    /** Adds facts that were recorded on a day. */
    add: async (facts: readonly Fact[], recorded: Day): Promise<void> => {
      for (const fact of facts) {
        const year = fact.day.slice(0, 4);
        touched.add(year);
        addFact(years.get(year) ?? (await open(year, recorded)), fact);
      }
    },
    /** The counts of a year as they stand. */
    open,
    /** Freezes the years that were touched since the last time, as they are after a day of recording. */
    link: async (through: Day): Promise<Link> => {
      for (const year of touched) {
        const counts = await open(year, through);
        counts.through = through;
        frozen[year] = await archive.freeze(`counts/${year}/${through}`, inputsOf(counts));
      }
      touched.clear();
      return { through, years: { ...frozen } };
    },
  };
};
