import { figures } from '../../shared/contract/figures.ts';
import { addDays, shanghaiDay } from '../../shared/domain/day.ts';
import { contributionsOf } from '../../shared/domain/figures.ts';
import { fold } from '../../shared/domain/fold.ts';
import type { Head } from '../../shared/domain/petition.ts';
import { addFact, emptyYear, inputsOf, type PublishedYear } from '../../shared/figures/published-year.ts';
import { perform } from '../kit/context.ts';

/** The last day of recording that a rebuild counts: the one before it began. */
export const lastDayOf = (startedAt: string) => addDays(shanghaiDay(new Date(startedAt)), -1);

/**
 * Counts one segment of the petitions from nothing but their events: each petition is folded up to the day before, and
 * what it then adds is summed. Keeps one text for each year and answers where they lie.
 */
export const rebuildFigures = perform(figures.jobs.rebuildFigures, async ([step], { petitions, archive }) => {
  const { run = '', startedAt = '', segment = 0, segments = 1 } = step ?? {};
  const through = lastDayOf(startedAt);
  const years = new Map<number, PublishedYear>();
  let head: Head | undefined;
  const close = () => {
    for (const fact of head === undefined ? [] : contributionsOf(head)) {
      const year = Number(fact.day.slice(0, 4));
      const counts = years.get(year) ?? emptyYear(year, through);
      addFact(counts, fact);
      years.set(year, counts);
    }
    head = undefined;
  };
  await petitions.eachEvent(segment, segments, (event) => {
    if (head !== undefined && head.reference !== event.reference) close();
    if (shanghaiDay(new Date(event.at)) <= through) head = fold(head, event);
  });
  close();

  const parts: string[] = [];
  for (const [year, counts] of years) {
    const { key, hash } = await archive.freeze(`rebuilds/${run}/${segment}-${year}`, inputsOf(counts));
    parts.push(`${year} ${key} ${hash}`);
  }
  return parts;
});
