import type { CsvCell } from '../../../shared/csv/csv.ts';
import type { Sheet } from '../../kit/sheet/sheet.ts';
import type { Language } from '../../kit/words.ts';
import type { Figures } from './answer.ts';
import type { Month } from './month-option.ts';
import type { Breakdown, Row } from './rows.ts';
import type { FiguresSay } from './text.ts';

const numbers = ['received', 'handled', 'planned', 'completionRate', 'resolved', 'resolutionRate'] as const;
const isCount = (name: (typeof numbers)[number]) => name === 'received' || name === 'handled' || name === 'resolved';

/** Cut-off, formula version and hash of the inputs, by which every exported number can be made again. */
const provenance = (figures: Figures, t: FiguresSay): readonly (readonly [string, string])[] => [
  [t('sheet.period'), figures.period],
  [t('sheet.cutOff'), figures.cutOff],
  [t('sheet.version'), figures.formulaVersion],
  [t('sheet.hash'), figures.inputHash],
];

const cellsOf = (row: Omit<Row, 'key' | 'links'>, columns: readonly (typeof numbers)[number][], t: FiguresSay) =>
  columns.map((name): CsvCell => row[name] ?? (isCount(name) && row[name] === null ? t('figures.withheld') : null));

/** One table of figures as a sheet. */
export const sheetOf = (title: string, { key, rows }: Breakdown, t: FiguresSay): Sheet => {
  const columns = numbers.filter((name) => name !== 'received' || key === 'byOffice' || key === 'byLevel');
  return {
    name: title,
    head: [t('figures.code'), title, ...columns.map((name) => t(`figures.${name}`))],
    rows: rows.map((row) => [row.code ?? row.key, row.name, ...cellsOf(row, columns, t)]),
  };
};

/** A sheet whose every row says when and how it was counted. */
export const withProvenance = (sheet: Sheet, figures: Figures, t: FiguresSay): Sheet => {
  const told = provenance(figures, t);
  return {
    ...sheet,
    head: [...sheet.head, ...told.map(([name]) => name)],
    rows: sheet.rows.map((row) => [...row, ...told.map(([, value]) => value)]),
  };
};

export const sheetOfMonths = (months: readonly Month[], t: FiguresSay): Sheet => ({
  name: t('figures.byMonth'),
  head: [t('figures.monthHead'), t('figures.received'), t('figures.handled'), t('figures.resolved')],
  rows: months.map(({ name, received, handled, resolved }) => [name, received, handled, resolved]),
});

/** What the figures are: whose, of when, by which definitions. */
export const sheetAbout = (figures: Figures, full: boolean, language: Language, t: FiguresSay): Sheet => ({
  name: t('sheet.about'),
  head: [t('sheet.office'), `${figures.name} ${figures.procuratorate}`],
  rows: [
    ...provenance(figures, t),
    [t('sheet.kind'), t(full ? 'sheet.kind.full' : 'sheet.kind.published')],
    ...numbers.map((name): CsvCell[] => [
      `${t('sheet.total')} · ${t(`figures.${name}`)}`,
      ...cellsOf({ ...figures.total, name: '' }, [name], t),
    ]),
    ...(['handled', 'completionRate', 'resolved', 'resolutionRate'] as const).map((name) => [
      t(`figures.${name}`),
      figures.formulas[name][language],
    ]),
  ],
});
