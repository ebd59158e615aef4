import { figures } from '../../shared/contract/figures.ts';
import { addDays } from '../../shared/domain/day.ts';
import { addYear, emptyYear, inputsOf, PublishedYear } from '../../shared/figures/published-year.ts';
import { type JobContextOf, perform } from '../kit/context.ts';
import { log } from '../kit/log.ts';
import type { Frozen } from '../tables/figures/items.ts';
import { publishFrom } from './publish-from.ts';
import { lastDayOf } from './rebuild-figures.ts';

type Context = JobContextOf<typeof figures.jobs.joinFigures>;

const ATTEMPTS = 3;

/** Adds up what the segments counted, year by year. */
const joined = async (parts: readonly string[], { archive, now }: Context, startedAt: string) => {
  const years = new Map<number, PublishedYear>();
  for (const part of parts) {
    const [year = '', key = '', hash = ''] = part.split(' ');
    const sum = years.get(Number(year)) ?? emptyYear(Number(year), lastDayOf(startedAt));
    addYear(sum, PublishedYear.parse(JSON.parse(await archive.thaw({ key, hash }, now))));
    years.set(Number(year), sum);
  }
  return years;
};

/**
 * Holds what the events say against what was folded night after night, as of the day before the rebuild began. What differs
 * is replaced, and the days since are folded onto it. Answers the years that differed: an alarm rings for them.
 */
export const joinFigures = perform(figures.jobs.joinFigures, async ([step], context) => {
  const { startedAt = '', parts = [] } = step ?? {};
  const { figures: store, archive, now } = context;
  const through = lastDayOf(startedAt);
  const rebuilt = await joined(
    parts.flatMap((each) => each.parts),
    context,
    startedAt,
  );
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const link = await store.linkBefore(addDays(through, 1));
    const years: Record<string, Frozen> = { ...link?.years };
    const differing: number[] = [];
    for (const year of new Set([...rebuilt.keys(), ...Object.keys(years).map(Number)])) {
      const right = rebuilt.get(year) ?? emptyYear(year, through);
      const frozen = years[String(year)];
      const known = frozen && PublishedYear.parse(JSON.parse(await archive.thaw(frozen, now)));
      if (inputsOf({ ...(known ?? emptyYear(year, through)), through }) === inputsOf(right)) continue;
      differing.push(year);
      years[String(year)] = await archive.freeze(`counts/${year}/${through}`, inputsOf(right));
    }
    if (differing.length === 0) {
      log('info', 'figures.rebuilt', { years: rebuilt.size, through });
      return [];
    }
    log('error', 'figures.differed', { years: differing.join(), through });
    const right = { through, years };
    if (await publishFrom(addDays(through, 1), new Set(differing), right, context, [right]))
      return differing.map(String);
  }
  throw new Error('Other runs published again and again meanwhile');
});
