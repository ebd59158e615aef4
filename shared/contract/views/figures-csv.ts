import type * as z from 'zod';
import { type CsvCell, csvOf } from '../../csv/csv.ts';
import type { TextFile } from '../../csv/text-file.ts';
import { publishedMetrics } from '../../domain/figures.ts';
import { definitions } from '../../figures/formulas.ts';
import { rowNames } from '../../figures/row-names.ts';
import type { Bilingual } from '../../problems.ts';
import type { FiguresView, PublishedTable } from './figures-view.ts';

type Figures = z.input<typeof FiguresView>;

const rates = [
  'completionRate',
  'resolutionRate',
  'replyRate',
  'answerRate',
  'repeatRate',
  'satisfactionRate',
] as const;
type Column = (typeof publishedMetrics)[number] | 'planned' | (typeof rates)[number];
const columns: readonly Column[] = [...publishedMetrics, 'planned', ...rates];
type Numbers = Partial<Readonly<Record<Column, number | null>>>;

interface Row {
  readonly code: string;
  readonly name: Bilingual;
  readonly numbers: Numbers;
}

/** What stands for a count under five, or one that would give such a count away. */
const WITHHELD = '*';

const rowsOf = (zh: Figures, en: Figures, table: PublishedTable): Row[] => {
  const named = (code: keyof typeof rowNames, numbers: Numbers): Row => ({ code, name: rowNames[code], numbers });
  const both = (numbers: Numbers & { name: string }, code: string, english: string | undefined): Row => ({
    code,
    name: { zh: numbers.name, en: english ?? code },
    numbers,
  });
  switch (table) {
    case 'procuratorates':
      return zh.byProcuratorate.map((row, index) =>
        both(row, row.own ? `${row.code}-own` : row.code, en.byProcuratorate[index]?.name),
      );
    case 'officials':
      return zh.byOfficial.map((row, index) => both(row, row.official, en.byOfficial[index]?.name));
    case 'levels':
      return zh.byLevel.map((row) => named(row.level, row));
    case 'tiers':
      return zh.byTier.map((row) => named(row.tier, row));
    case 'kinds':
      return zh.byKind.map((row) => named(row.kind, row));
    case 'channels':
      return zh.byChannel.map((row) => named(row.channel, row));
    case 'months': {
      const year = zh.period.slice(0, 4);
      return zh.byMonth.map((row) => {
        const code = `${year}-${String(row.month).padStart(2, '0')}`;
        return { code, name: { zh: `${row.month}月`, en: code }, numbers: row };
      });
    }
  }
};

/**
 * A table of what is published, for spreadsheets and programs: one header, the rows, the total of the procuratorate, and the
 * definitions in both languages. Withheld counts are `*`; rates are percentages, empty without a denominator. Period,
 * cut-off, formula version and hash of the frozen inputs travel with every line.
 */
export const tableCsv = ({ zh, en }: { zh: Figures; en: Figures }, table: PublishedTable): z.input<typeof TextFile> => {
  const rows = rowsOf(zh, en, table);
  const shown = columns.filter(
    (column) => rows.length === 0 || rows.some(({ numbers }) => numbers[column] !== undefined),
  );
  const told = [zh.period, zh.procuratorate, zh.cutOff, zh.formulaVersion, zh.inputHash];
  const cell = (numbers: Numbers, column: Column): CsvCell =>
    numbers[column] === null && !rates.some((rate) => rate === column) ? WITHHELD : (numbers[column] ?? null);
  const line = (of: string, { code, name, numbers }: Row): CsvCell[] => [
    of,
    code,
    name.zh,
    name.en,
    ...shown.map((column) => cell(numbers, column)),
    ...told,
  ];
  const head = ['table', 'code', 'name_zh', 'name_en', ...shown];
  const provenance = ['period', 'procuratorate', 'cutOff', 'formulaVersion', 'inputHash'];
  const total = { code: zh.procuratorate, name: { zh: zh.name, en: en.name }, numbers: zh.total };
  const defined = definitions.map((code) => ({ code, name: zh.formulas[code], numbers: {} }));
  return {
    name: `everyletter-${table}-${zh.period}-${zh.procuratorate}.csv`,
    content: csvOf([
      [...head, ...provenance],
      ...rows.map((row) => line(table, row)),
      line('total', total),
      ...defined.map((row) => line('definition', row)),
    ]),
  };
};
