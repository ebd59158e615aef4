import { figures } from '../../shared/contract/figures.ts';
import { formulas } from '../../shared/domain/figures.ts';
import { StaffId } from '../../shared/domain/id.ts';
import { monthsOf } from '../../shared/domain/period.ts';
import { handle } from '../kit/context.ts';
import { tableOfLevels, tableOfOffices, tableOfOfficials, tableOfTiers, totalOf } from './tables.ts';

export const readFigures = handle(
  figures.endpoints.readFigures,
  async ({ query }, { figures: store, directory, language, fail }) => {
    const { period, procuratorate: root } = query;
    const { year, months } = monthsOf(period);
    const [published, tree, people] = await Promise.all([
      store.published(year),
      directory.procuratorates(),
      directory.staffOf(root),
    ]);
    if (published === undefined) return fail('not-found');
    const names = new Map(tree.map(({ code, name }) => [code, name[language]]));
    const staff = new Map(people.map((person) => [person.id, person.name[language]]));
    const source = { published: published.figures, months, codes: [...names.keys()] };

    return {
      period,
      procuratorate: root,
      name: names.get(root) ?? fail('not-found'),
      total: totalOf(source, root) ?? fail('not-found'),
      byLevel: tableOfLevels(source, root),
      byTier: tableOfTiers(source, root),
      byProcuratorate: tableOfOffices(source, root).map((row) => ({ ...row, name: names.get(row.code) ?? row.code })),
      byOfficial: tableOfOfficials(source, root).map(({ unit, ...row }) => {
        const id = StaffId.parse(unit.split('/')[1]);
        return { ...row, official: id, name: staff.get(id) ?? id };
      }),
      cutOff: published.cutOff,
      formulaVersion: published.formulaVersion,
      formulas: {
        handled: formulas.handled[language],
        completionRate: formulas.completionRate[language],
        resolved: formulas.resolved[language],
        resolutionRate: formulas.resolutionRate[language],
      },
      inputHash: published.inputHash,
    };
  },
);
