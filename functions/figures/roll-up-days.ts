import { gzipSync } from 'node:zlib';
import { figures } from '../../shared/contract/figures.ts';
import { Day, shanghaiDay } from '../../shared/domain/day.ts';
import { countDay, formulas, NOTHING, plus, unitOf } from '../../shared/domain/figures.ts';
import { emptyYear, inputsOf, type PublishedYear } from '../../shared/figures/published-year.ts';
import { type JobContextOf, perform } from '../kit/context.ts';
import { log } from '../kit/log.ts';
import type { MonthRow } from '../tables/figures/items.ts';
import { sha256 } from '../tables/petitions/items.ts';

type Context = JobContextOf<typeof figures.jobs.rollUpDays>;
type Months = PublishedYear['units'];

const PARALLEL = 16;

const inParallel = async <T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> => {
  const queue = [...items];
  const lane = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await run(item);
  };
  await Promise.all(Array.from({ length: PARALLEL }, lane));
};

const monthOf = (row: MonthRow) => Object.values(row.days).reduce(plus, NOTHING);

/** Overwrites the cells of one day, and with them the month cells of the units that it touched. */
const remakeDay = async (day: Day, units: Months, context: Context): Promise<void> => {
  const counted = countDay(await context.figures.facts(day));
  await inParallel([...counted], async ([unit, { counts, tier }]) => {
    const row = await context.figures.setDay(unit, day, counts, tier);
    const before = units[unit]?.months ?? {};
    units[unit] = { tier: row.tier, months: { ...before, [day.slice(5, 7)]: monthOf(row) } };
  });
};

const plannedIn = async (year: number, context: Context): Promise<PublishedYear['planned']> => {
  const planned: PublishedYear['planned'] = {};
  for (const { procuratorate, tasks } of await context.directory.plans(year)) {
    for (const { official, tier, planned: count } of tasks)
      planned[unitOf(procuratorate, official)] = { tier, tasks: count };
  }
  return planned;
};

const remakeYear = async (year: number, days: readonly Day[], plans: boolean, context: Context): Promise<void> => {
  const known = await context.figures.published(year);
  const before = known?.figures ?? emptyYear(year);
  const units = { ...before.units };
  for (const day of days) await remakeDay(day, units, context);
  const published = {
    year,
    units,
    planned: plans || known === undefined ? await plannedIn(year, context) : before.planned,
  };

  const inputs = inputsOf(published);
  const inputHash = sha256(inputs);
  const cutOff = context.now.toISOString();
  if (inputHash !== known?.inputHash)
    await context.archive.freeze(`figures/${year}/${cutOff}-${inputHash.slice(0, 16)}.json.gz`, gzipSync(inputs));
  await context.figures.publish({ figures: published, cutOff, formulaVersion: formulas.version, inputHash });
};

/**
 * Makes the figures anew of every day that changed, whenever it was, and publishes each year in one write: until then
 * the public sees the run before. Every write overwrites; a run that is stopped or repeated ends with the same rows.
 */
export const rollUpDays = perform(figures.jobs.rollUpDays, async (_, context) => {
  const changed = await context.figures.changed();
  const plans = new Set(changed.flatMap(({ what }) => (what.startsWith('plan:') ? [Number(what.slice(5))] : [])));
  const days = changed.flatMap(({ what }) => Day.safeParse(what).data ?? []).sort();
  const thisYear = Number(shanghaiDay(context.now).slice(0, 4));
  const years = new Set([...days.map((day) => Number(day.slice(0, 4))), ...plans, thisYear]);

  for (const year of years) {
    await remakeYear(
      year,
      days.filter((day) => day.startsWith(String(year))),
      plans.has(year),
      context,
    );
  }
  await Promise.all(changed.map((mark) => context.figures.clear(mark)));
  log('info', 'figures.published', { days: days.length, years: years.size });
  return [];
});
