import { type CsvCell, csvOf } from '../../kit/csv.ts';
import type { FigureAnswer } from './figure-answer.ts';
import { type Row, tablesOf } from './rows.ts';
import type { FiguresSay } from './text.ts';

const numbers = ['received', 'handled', 'planned', 'completionRate', 'resolved', 'resolutionRate'] as const;

/** A whole report as one table; period, cut-off, formula version and check value travel with every row. */
export const reportCsv = (figures: FigureAnswer, t: FiguresSay): string => {
  const told = [figures.period, figures.cutOff, figures.formulaVersion, figures.inputHash];
  const withheld = (value: number | null | undefined): CsvCell =>
    value === null ? t('figures.withheld') : (value ?? null);
  const rate = (row: Row, name: 'completionRate' | 'resolutionRate'): CsvCell => row[name];
  const line = (table: string, row: Row): CsvCell[] => [
    table,
    row.key,
    row.name,
    ...numbers.map((name) =>
      name === 'completionRate' || name === 'resolutionRate' ? rate(row, name) : withheld(row[name]),
    ),
    ...told,
  ];
  const head = [
    t('figures.csv.table'),
    t('figures.csv.code'),
    t('figures.name'),
    ...numbers.map((name) => t(`figures.${name}`)),
    ...(['period', 'cutOff', 'version', 'hash'] as const).map((name) => t(`figures.csv.${name}`)),
  ];
  const total = line(t('figures.total'), { ...figures.total, key: figures.procuratorate, name: figures.name });
  const rows = tablesOf(figures, t).flatMap(({ name, rows }) => rows.map((row) => line(t(`figures.${name}`), row)));
  return csvOf([head, total, ...rows]);
};
