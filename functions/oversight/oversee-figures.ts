import { oversight } from '../../shared/contract/oversight.ts';
import { presentFigures, sourceOf } from '../../shared/contract/views/present-figures.ts';
import { inSubtree } from '../../shared/domain/organisation.ts';
import { monthsOf } from '../../shared/domain/period.ts';
import { tableOfMonths } from '../../shared/figures/tables.ts';
import { handle } from '../kit/context.ts';

export const overseeFigures = handle(
  oversight.endpoints.overseeFigures,
  async ({ query }, { figures, directory, caller, language, fail }) => {
    const { period, procuratorate = caller.procuratorate } = query;
    // What lies outside looks like what does not exist.
    if (!inSubtree(procuratorate, caller.procuratorate)) return fail('not-found');
    const [published, tree, people] = await Promise.all([
      figures.published(monthsOf(period).year),
      directory.procuratorates(),
      directory.staffOf(procuratorate),
    ]);
    if (published === undefined) return fail('not-found');
    const asked = { period, procuratorate, shown: 'whole', language, published, tree, people } as const;
    const presented = presentFigures(asked) ?? fail('not-found');
    return { ...presented, byMonth: tableOfMonths(sourceOf(asked), procuratorate) };
  },
);
