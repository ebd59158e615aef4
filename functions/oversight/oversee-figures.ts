import { oversight } from '../../shared/contract/oversight.ts';
import { presentFigures, sourceOf } from '../../shared/contract/views/present-figures.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { inSubtree } from '../../shared/domain/organisation.ts';
import { monthsOf } from '../../shared/domain/period.ts';
import { tableOfDays, tableOfQuestions } from '../../shared/figures/tables.ts';
import { monthEnds, overdueByAge } from '../../shared/figures/to-look-at.ts';
import { publishedYear } from '../figure/published-year.ts';
import { handle } from '../kit/context.ts';

export const overseeFigures = handle(
  oversight.endpoints.overseeFigures,
  async ({ query }, { figures, archive, directory, caller, language, now, fail }) => {
    const { period, procuratorate = caller.procuratorate } = query;
    // What lies outside looks like what does not exist.
    if (!inSubtree(procuratorate, caller.procuratorate)) return fail('not-found');
    const [published, tree, people] = await Promise.all([
      publishedYear(monthsOf(period).year, { figures, archive }, now),
      directory.procuratorates(),
      directory.staffOf(procuratorate),
    ]);
    if (published === undefined) return fail('not-found');
    const asked = { period, procuratorate, shown: 'whole', language, published, tree, people } as const;
    const presented = presentFigures(asked) ?? fail('not-found');
    const days = tableOfDays(sourceOf(asked), procuratorate);
    return {
      ...presented,
      overdueByAge: overdueByAge(days, shanghaiDay(now)),
      monthEnds: monthEnds(days),
      questions: tableOfQuestions(sourceOf(asked), procuratorate),
    };
  },
);
