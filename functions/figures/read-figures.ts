import { figures } from '../../shared/contract/figures.ts';
import { formulas } from '../../shared/domain/figures.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { levelOf } from '../../shared/domain/organisation.ts';
import { monthsOf } from '../../shared/domain/period.ts';
import { officeOf, type PublishedYear, sum, type Totals, under } from '../../shared/domain/published-year.ts';
import { Level, Tier } from '../../shared/domain/vocabulary.ts';
import { handle } from '../kit/context.ts';
import { cells, official } from './cells.ts';

const childrenOf = (root: ProcuratorateCode, codes: readonly ProcuratorateCode[]) =>
  codes.filter((code) => code.length === root.length + 2 && code.startsWith(root));

const officialsOf = (published: PublishedYear, root: ProcuratorateCode): string[] =>
  [...new Set([...Object.keys(published.units), ...Object.keys(published.planned)])]
    .filter((unit) => unit.startsWith(`${root}/`))
    .sort();

export const readFigures = handle(
  figures.endpoints.readFigures,
  async ({ query }, { figures: store, directory, language, fail }) => {
    const { period, procuratorate: root } = query;
    const { year, months } = monthsOf(period);
    const [published, tree] = await Promise.all([store.published(year), directory.procuratorates()]);
    if (published === undefined) return fail('not-found');
    const names = new Map(tree.map(({ code, name }) => [code, name[language]]));
    const name = names.get(root) ?? fail('not-found');
    const inputs = published.figures;
    const inRoot = under(root);
    const total = (belongs: (unit: string, tier: Tier | undefined) => boolean, officials = false): Totals =>
      sum(inputs, months, belongs, officials);

    const levels = Level.options.filter((level) => level !== 'SUPREME');
    const byLevel = levels.map((level) =>
      total((unit) => inRoot(unit) && levelOf(ProcuratorateCode.parse(officeOf(unit))) === level),
    );
    const byTier = Tier.options.map((tier) => total((unit, of) => inRoot(unit) && of === tier, true));
    const children = childrenOf(root, [...names.keys()]);
    const offices = [{ code: root, own: true }, ...children.map((code) => ({ code, own: false }))];
    const byProcuratorate = offices.map(({ code, own }) =>
      total(own ? (unit) => officeOf(unit) === code : under(code)),
    );
    const officials = officialsOf(inputs, root);
    const byOfficial = officials.map((unit) => total((one) => one === unit, true));
    const staff = new Map((await directory.staffOf(root)).map((person) => [person.id, person.name[language]]));

    return {
      period,
      procuratorate: root,
      name,
      total: cells([total(inRoot)])[0] ?? fail('not-found'),
      byLevel: cells(byLevel).map((cell, index) => ({ ...cell, level: levels[index] ?? 'COUNTY' })),
      byTier: cells(byTier).map((cell, index) => ({
        ...official(cell),
        tier: Tier.options[index] ?? 'LEADERSHIP_TEAM',
      })),
      byProcuratorate: cells(byProcuratorate).flatMap((cell, index) => {
        const office = offices[index];
        return office === undefined ? [] : [{ ...cell, ...office, name: names.get(office.code) ?? office.code }];
      }),
      byOfficial: cells(byOfficial).flatMap((cell, index) => {
        const id = StaffId.parse(officials[index]?.split('/')[1]);
        return [{ ...official(cell), official: id, name: staff.get(id) ?? id }];
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
