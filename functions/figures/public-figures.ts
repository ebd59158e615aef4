import { presentFigures } from '../../shared/contract/views/present-figures.ts';
import type { ProcuratorateCode } from '../../shared/domain/id.ts';
import { monthsOf, type Period } from '../../shared/domain/period.ts';
import type { Bilingual } from '../../shared/problems.ts';
import { publishedYear } from '../figure/published-year.ts';
import type { PartsOf } from '../kit/context.ts';

/** What is asked of the publication. */
interface Asked {
  readonly period: Period;
  readonly procuratorate: ProcuratorateCode;
}
type Parts = PartsOf<{ figures: 'read'; archive: 'read'; directory: 'read' }>;

/** What is published of a procuratorate and a period, in the language that is asked of it; undefined when there is no such publication. */
export const publicFigures = async (
  { period, procuratorate }: Asked,
  { figures, archive, directory }: Parts,
  now: Date,
) => {
  const [published, tree, people] = await Promise.all([
    publishedYear(monthsOf(period).year, { figures, archive }, now),
    directory.procuratorates(),
    directory.staffOf(procuratorate),
  ]);
  if (published === undefined) return undefined;
  return (language: keyof Bilingual) =>
    presentFigures({ period, procuratorate, shown: 'published', language, published, tree, people });
};
