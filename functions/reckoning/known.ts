import { publishedYears } from '../../shared/domain/calendar/published-years.ts';
import { changeFaults, type ReckoningChange } from '../../shared/domain/reckoning-change.ts';
import type { PartsOf } from '../kit/context.ts';
import { Problem } from '../kit/problem.ts';
import { type LoadedRecords, reckoningOf } from '../tables/directory/loaded.ts';

type Directory = PartsOf<{ directory: 'change' }>['directory'];

/** What is loaded now, when a change fits on top of it. @throws Problem rule-broken, with every fault in its place */
export const loadedBefore = async (
  change: ReckoningChange,
  path: string,
  directory: Directory,
): Promise<LoadedRecords> => {
  const loaded = await directory.loaded();
  const years = [...publishedYears, ...loaded.years].map(({ year }) => year);
  const faults = changeFaults(change, { years, rules: reckoningOf(loaded).rules });
  if (faults.length > 0)
    throw new Problem('rule-broken', { faults: faults.map((fault) => ({ ...fault, path: `${path}.${fault.path}` })) });
  return loaded;
};
