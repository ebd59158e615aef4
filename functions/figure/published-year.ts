import { PublishedYear } from '../../shared/figures/published-year.ts';
import type { PartsOf } from '../kit/context.ts';

type Parts = PartsOf<{ figures: 'read'; archive: 'read' }>;

/** Frozen years by key: what was frozen never changes, and a function that is warm reads it once. */
const known = new Map<string, PublishedYear>();
const KEPT = 4;

/** The figures of a year as they are published now; undefined when there are none. */
export const publishedYear = async (year: number, { figures, archive }: Parts, now: Date) => {
  const published = await figures.published();
  const frozen = published?.years[String(year)];
  if (published === undefined || frozen === undefined) return undefined;
  const { cutOff, formulaVersion } = published;
  const content = known.get(frozen.key) ?? PublishedYear.parse(JSON.parse(await archive.thaw(frozen, now)));
  known.delete(frozen.key);
  known.set(frozen.key, content);
  for (const key of [...known.keys()].slice(0, -KEPT)) known.delete(key);
  return { figures: content, cutOff, formulaVersion, inputHash: frozen.hash, inputs: frozen.key };
};
