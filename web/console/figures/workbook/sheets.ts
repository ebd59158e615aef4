import type { CsvCell } from '../../../../shared/csv/csv.ts';
import { definitions } from '../../../../shared/figures/formulas.ts';
import type { Sheet } from '../../../kit/sheet/sheet.ts';
import type { Language } from '../../../kit/words.ts';
import type { Figures } from '../answer.ts';
import { monthName } from '../month-name.ts';
import { isAhead } from '../months.ts';
import type { FiguresSay } from '../text.ts';
import { type Column, columns, isRate, type Numbers } from './numbers.ts';

/** One row of a table of figures: whose or what numbers. */
export interface Line extends Numbers {
  readonly key: string;
  readonly name: string;
  readonly code?: string;
}

/** Cut-off, formula version and hash of the inputs, by which every exported number can be made again. */
const provenance = (figures: Figures, t: FiguresSay): readonly (readonly [string, string])[] => [
  [t('sheet.period'), figures.period],
  [t('sheet.cutOff'), figures.cutOff],
  [t('sheet.version'), figures.formulaVersion],
  [t('sheet.hash'), figures.inputHash],
];

const cellsOf = (numbers: Numbers, shown: readonly Column[], t: FiguresSay) =>
  shown.map((column): CsvCell => {
    const value = numbers[column];
    return value === null && !isRate(column) ? t('figures.withheld') : (value ?? null);
  });

/** A table of figures as a sheet, with the columns that it has, or with some of them. */
export const sheetOf = (
  title: string,
  lines: readonly Line[],
  t: FiguresSay,
  some: readonly Column[] = columns,
): Sheet => {
  const shown = some.filter((column) => lines.some((line) => line[column] !== undefined));
  return {
    name: title,
    head: [t('figures.code'), title, ...shown.map((column) => t(`figures.${column}`))],
    rows: lines.map((line) => [line.code ?? line.key, line.name, ...cellsOf(line, shown, t)]),
  };
};

/** The whole subtree, as the last line of a table of its parts. */
export const totalLine = ({ procuratorate, total }: Figures, t: FiguresSay): Line => ({
  ...total,
  key: procuratorate,
  name: t('sheet.total'),
});

/** A sheet whose every row says when and how it was counted. */
export const withProvenance = (sheet: Sheet, figures: Figures, t: FiguresSay): Sheet => {
  const told = provenance(figures, t);
  return {
    ...sheet,
    head: [...sheet.head, ...told.map(([name]) => name)],
    rows: sheet.rows.map((row) => [...row, ...told.map(([, value]) => value)]),
  };
};

/** The year month by month; a month that lies ahead of the cut-off has no numbers yet. */
export const sheetOfMonths = (figures: Figures, language: Language, t: FiguresSay): Sheet => {
  const { byMonth = [] } = figures;
  const [first] = byMonth;
  const shown = columns.filter((column) => first !== undefined && column in first);
  return {
    name: t('figures.byMonth'),
    head: [t('figures.monthHead'), ...shown.map((column) => t(`figures.${column}`))],
    rows: byMonth.map((row) => [
      monthName(row.month, language),
      ...(isAhead(figures, row.month) ? shown.map(() => null) : cellsOf(row, shown, t)),
    ]),
  };
};

/** What the figures are: whose, of when, by which definitions. */
export const sheetAbout = (figures: Figures, full: boolean, language: Language, t: FiguresSay): Sheet => ({
  name: t('sheet.about'),
  head: [t('sheet.office'), `${figures.name} ${figures.procuratorate}`],
  rows: [
    ...provenance(figures, t),
    [t('sheet.kind'), t(full ? 'sheet.kind.full' : 'sheet.kind.published')],
    ...columns.map((column): CsvCell[] => [
      `${t('sheet.total')} · ${t(`figures.${column}`)}`,
      ...cellsOf(figures.total, [column], t),
    ]),
    ...definitions.map((name) => [t(`figures.${name}`), figures.formulas[name][language]]),
    ...(full
      ? ([
          [t('sheet.base'), t('sheet.base.what')],
          [t('sheet.pace'), t('sheet.pace.what')],
          [t('sheet.ages'), t('sheet.ages.what')],
          [t('sheet.monthEnds'), t('sheet.monthEnds.what')],
          [t('sheet.questions'), t('figures.look.what')],
        ] as const)
      : []),
  ],
});
