import { addDays, type Day, shanghaiDay } from '../../shared/domain/day.ts';
import { unitOf } from '../../shared/domain/figures.ts';
import { formulas } from '../../shared/figures/formulas.ts';
import { inputsOf, PublishedYear } from '../../shared/figures/published-year.ts';
import { frozenWithheld } from '../../shared/figures/suppression/withheld.ts';
import type { PartsOf } from '../kit/context.ts';
import type { Frozen, Link } from '../tables/figures/items.ts';
import { frozenYears } from './frozen-years.ts';

type Context = PartsOf<{ figures: 'rollUp'; directory: 'read'; archive: ['freeze', 'read'] }> & { readonly now: Date };

const plannedIn = async (year: number, { directory }: Pick<Context, 'directory'>): Promise<Record<string, number>> => {
  const planned: Record<string, number> = {};
  for (const { procuratorate, tasks } of await directory.plans(year))
    for (const { official, tier, planned: count } of tasks) planned[unitOf(procuratorate, official, tier)] = count;
  return planned;
};

/**
 * Folds the facts of every day of recording from `first` on, each onto what was frozen of the day before, and publishes in
 * one write, together with links that the base begins with. Answers false when another run published meanwhile.
 */
export const publishFrom = async (
  first: Day | undefined,
  plans: ReadonlySet<number>,
  base: Link | undefined,
  context: Context,
  links: Link[] = [],
): Promise<boolean> => {
  const { figures: store, archive, now } = context;
  const today = shanghaiDay(now);
  const before = await store.published();
  const years = frozenYears(base, archive, now);
  const touched = new Set<number>([...plans, Number(today.slice(0, 4))]);
  for (let day = first; day !== undefined && day <= today; day = addDays(day, 1)) {
    const recorded = day;
    let count = 0;
    await store.eachPage(recorded, async (facts) => {
      count += facts.length;
      for (const fact of facts) touched.add(Number(fact.day.slice(0, 4)));
      await years.add(facts, recorded);
    });
    if (count > 0) links.push(await years.link(recorded));
  }

  const codes = (await context.directory.procuratorates()).map(({ code }) => code).sort();
  const published: Record<string, Frozen> = { ...before?.years };
  for (const year of touched) {
    const counts = await years.open(String(year), today);
    const frozen = before?.years[String(year)];
    const planned =
      frozen === undefined || plans.has(year)
        ? await plannedIn(year, context)
        : PublishedYear.parse(JSON.parse(await archive.thaw(frozen, now))).planned;
    const content = { ...counts, planned, codes, withheld: {} };
    content.withheld = frozenWithheld(content, codes);
    published[year] = await archive.freeze(`published/${year}/${content.through}`, inputsOf(content));
  }
  const run = (before?.run ?? 0) + 1;
  return store.publish({ run, cutOff: now.toISOString(), formulaVersion: formulas.version, years: published }, links);
};
