import { figures } from '../../shared/contract/figures.ts';
import { presentFigures } from '../../shared/contract/views/present-figures.ts';
import { monthsOf } from '../../shared/domain/period.ts';
import { publishedYear } from '../figure/published-year.ts';
import { handle } from '../kit/context.ts';

export const readFigures = handle(
  figures.endpoints.readFigures,
  async ({ query }, { figures: store, archive, directory, language, now, fail }) => {
    const [published, tree, people] = await Promise.all([
      publishedYear(monthsOf(query.period).year, { figures: store, archive }, now),
      directory.procuratorates(),
      directory.staffOf(query.procuratorate),
    ]);
    if (published === undefined) return fail('not-found');
    const asked = { ...query, shown: 'published', language, published, tree, people } as const;
    return presentFigures(asked) ?? fail('not-found');
  },
);
