import type * as z from 'zod';
import { byName } from '../../by-name.ts';
import { type ProcuratorateCode, StaffId } from '../../domain/id.ts';
import type { Procuratorate, Staff } from '../../domain/organisation.ts';
import type { Period } from '../../domain/period.ts';
import type { Shown } from '../../figures/cells.ts';
import { definitions, formulas } from '../../figures/formulas.ts';
import type { PublishedYear } from '../../figures/published-year.ts';
import {
  type Source,
  tableOfChannels,
  tableOfKinds,
  tableOfLevels,
  tableOfMonths,
  tableOfOffices,
  tableOfOfficials,
  tableOfTiers,
  totalOf,
} from '../../figures/tables.ts';
import type { Bilingual } from '../../problems.ts';
import type { FiguresView } from './figures-view.ts';

/** What the figures of one procuratorate are presented from. */
export interface FiguresAsked {
  readonly period: Period;
  readonly procuratorate: ProcuratorateCode;
  readonly shown: Shown;
  readonly language: keyof Bilingual;
  /** What the nightly run published of the year. */
  readonly published: {
    readonly figures: PublishedYear;
    readonly cutOff: string;
    readonly formulaVersion: string;
    readonly inputHash: string;
    readonly inputs: string;
  };
  readonly tree: readonly Pick<Procuratorate, 'code' | 'name'>[];
  /** Staff of the procuratorate, for the names of its officials. */
  readonly people: readonly Staff[];
}

/** What the tables of the asked period are made of. */
export const sourceOf = ({ period, published, tree, shown }: FiguresAsked): Source => ({
  published: published.figures,
  period,
  codes: tree.map(({ code }) => code),
  shown,
});

/** The figures in one language; undefined when the tree has no such procuratorate. */
export const presentFigures = (asked: FiguresAsked): z.input<typeof FiguresView> | undefined => {
  const { period, procuratorate: root, language, published, tree, people } = asked;
  const names = new Map(tree.map(({ code, name }) => [code, name[language]]));
  const staff = new Map(people.map((person) => [person.id, person.name[language]]));
  const source = sourceOf(asked);
  const name = names.get(root);
  if (name === undefined) return undefined;

  return {
    period,
    procuratorate: root,
    name,
    total: totalOf(source, root),
    byLevel: tableOfLevels(source, root),
    byTier: tableOfTiers(source, root),
    byProcuratorate: tableOfOffices(source, root).map((row) => ({ ...row, name: names.get(row.code) ?? row.code })),
    byOfficial: tableOfOfficials(source, root).map(({ unit, ...row }) => {
      const id = StaffId.parse(unit.split('/')[1]);
      return { ...row, official: id, name: staff.get(id) ?? id };
    }),
    byKind: tableOfKinds(source, root),
    byChannel: tableOfChannels(source, root),
    byMonth: tableOfMonths(source, root),
    cutOff: published.cutOff,
    formulaVersion: published.formulaVersion,
    formulas: byName(definitions, (name) => formulas[name]),
    inputs: published.inputs,
    inputHash: published.inputHash,
  };
};
