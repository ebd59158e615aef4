import { figures } from '../../shared/contract/figures.ts';
import { addDays, Day, daysBetween, shanghaiDay } from '../../shared/domain/day.ts';
import { perform } from '../kit/context.ts';
import { log } from '../kit/log.ts';
import { publishFrom } from './publish-from.ts';

/** Days of recording that a run makes anew: the day itself and the nine before. Older ones are made anew when somebody asks. */
const WINDOW = 10;
/** How often a run that was overtaken begins anew. */
const ATTEMPTS = 3;

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
