import { figures } from '../../shared/contract/figures.ts';
import { addDays, Day, daysBetween, shanghaiDay } from '../../shared/domain/day.ts';
import { unitOf } from '../../shared/domain/figures.ts';
import { formulas } from '../../shared/figures/formulas.ts';
import { inputsOf, PublishedYear } from '../../shared/figures/published-year.ts';
import { type JobContextOf, perform } from '../kit/context.ts';
import { log } from '../kit/log.ts';
import type { Frozen, Link } from '../tables/figures/items.ts';
import { frozenYears } from './frozen-years.ts';

type Context = JobContextOf<typeof figures.jobs.rollUpDays>;

/** Days of recording that a run makes anew: the day itself and the nine before. Older ones are made anew when somebody asks. */
const WINDOW = 10;
/** How often a run that was overtaken begins anew. */
const ATTEMPTS = 3;

const plannedIn = async (year: number, { directory }: Pick<Context, 'directory'>): Promise<Record<string, number>> => {
  const planned: Record<string, number> = {};
  for (const { procuratorate, tasks } of await directory.plans(year))
    for (const { official, tier, planned: count } of tasks) planned[unitOf(procuratorate, official, tier)] = count;
  return planned;
};

/**
 * Folds the facts of every day of recording from `first` on, each onto what was frozen of the day before, and publishes in
 * one write. Answers false when another run published meanwhile.
 */
export const publishFrom = async (
  first: Day | undefined,
  plans: ReadonlySet<number>,
  base: Link | undefined,
  context: Context,
): Promise<boolean> => {
  const { figures: store, archive, now } = context;
  const today = shanghaiDay(now);
  const before = await store.published();
  const years = frozenYears(base, archive, now);
  const links: Link[] = [];
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

  const published: Record<string, Frozen> = { ...before?.years };
  for (const year of touched) {
    const counts = await years.open(String(year), today);
    const frozen = before?.years[String(year)];
    const planned =
      frozen === undefined || plans.has(year)
        ? await plannedIn(year, context)
        : PublishedYear.parse(JSON.parse(await archive.thaw(frozen, now))).planned;
    const content = { ...counts, planned };
    published[year] = await archive.freeze(`published/${year}/${content.through}`, inputsOf(content));
  }
  const run = (before?.run ?? 0) + 1;
  return store.publish({ run, cutOff: now.toISOString(), formulaVersion: formulas.version, years: published }, links);
};

/**
 * Makes the figures anew from every day of recording that changed within the window, and publishes: until then the public
 * sees the run before. Everything written is named by its content; a run that is stopped or repeated ends with the same.
 */
export const rollUpDays = perform(figures.jobs.rollUpDays, async ([moment], context) => {
  const { figures: store, now } = context;
  const oldest = moment?.from ?? addDays(shanghaiDay(now), 1 - WINDOW);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const changed = await store.changed();
    const days = changed.flatMap(({ what }) => Day.safeParse(what).data ?? []).sort();
    const [first] = days.filter((day) => day >= oldest);
    const plans = new Set(changed.flatMap(({ what }) => (what.startsWith('plan:') ? [Number(what.slice(5))] : [])));
    const base = await store.linkBefore(first ?? addDays(shanghaiDay(now), 1));
    if (!(await publishFrom(first, plans, base, context))) continue;
    const done = changed.filter(({ what }) => what.startsWith('plan:') || what >= oldest);
    await Promise.all(done.map((mark) => store.clear(mark)));
    const left = days.filter((day) => day < oldest);
    if (left[0] !== undefined) log('error', 'figures.left', { days: left.length, from: left[0] });
    const span = first === undefined ? 0 : daysBetween(first, shanghaiDay(now)) + 1;
    log('info', 'figures.published', { days: span, changed: days.length });
    return [];
  }
  throw new Error('Other runs published again and again meanwhile');
});
