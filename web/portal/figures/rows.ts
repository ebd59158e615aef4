import type { FigureAnswer } from './figure-answer.ts';
import type { FiguresSay } from './text.ts';

/** The rates that are shown of what is received and answered, with the count that each is a part of. */
export const wholeOf = {
  completionRate: 'planned',
  resolutionRate: 'handled',
  replyRate: 'repliable',
  answerRate: 'due',
  repeatRate: 'answered',
  satisfactionRate: 'rated',
} as const;
export type Rate = keyof typeof wholeOf;

/** Counts and rates of one line; officials and tiers receive and answer nothing, and kinds have no plan. */
export type Numbers = Pick<FigureAnswer['total'], 'handled' | 'resolved'> &
  Partial<Omit<FigureAnswer['total'], 'handled' | 'resolved'>>;

/** One line of a chart and of its table. */
export type Row = Numbers & { readonly key: string; readonly name: string; readonly href?: string };

/** The tables in the order of the page; `file` is what the interface calls them. */
export const tables = {
  byProcuratorate: { file: 'procuratorates', bars: ['completionRate', 'resolutionRate'] },
  byLevel: { file: 'levels', bars: ['completionRate', 'resolutionRate'] },
  byTier: { file: 'tiers', bars: ['completionRate', 'resolutionRate'] },
  byOfficial: { file: 'officials', bars: ['completionRate', 'resolutionRate'] },
  byKind: { file: 'kinds', bars: ['replyRate', 'answerRate'] },
  byChannel: { file: 'channels', bars: ['replyRate', 'answerRate'] },
  byMonth: { file: 'months', bars: ['replyRate', 'answerRate'] },
} as const satisfies Record<string, { readonly file: string; readonly bars: readonly [Rate, Rate] }>;
export type TableName = keyof typeof tables;

export type Column = Rate | 'received' | 'handled' | 'planned' | 'resolved';
const acts = ['handled', 'planned', 'completionRate', 'resolved', 'resolutionRate'] as const;
const answers = ['replyRate', 'answerRate', 'repeatRate', 'satisfactionRate'] as const;

/** What a table tells: no plan is made by kind, channel or month. */
export const columnsOf = (name: TableName): readonly Column[] => {
  if (name === 'byTier' || name === 'byOfficial') return acts;
  if (name === 'byProcuratorate' || name === 'byLevel') return ['received', ...acts, ...answers];
  return ['received', 'handled', 'resolved', ...answers];
};

export const isWithheld = (row: Row): boolean =>
  row.handled === null || row.resolved === null || row.received === null || row.repliedInTime === null;

/** The tables of a report, each with its rows named in the reader's language; empty ones are left out. */
export const tablesOf = (figures: FigureAnswer, t: FiguresSay): { name: TableName; rows: readonly Row[] }[] => {
  const { byProcuratorate, byLevel, byTier, byOfficial, byKind, byChannel, byMonth, period, procuratorate } = figures;
  const rows: Record<TableName, readonly Row[]> = {
    byProcuratorate: byProcuratorate.map(({ code, own, name, ...row }) => ({
      ...row,
      key: own ? `${code}-own` : code,
      name: own ? t('figures.own', { name }) : name,
      ...(own || code === procuratorate ? {} : { href: `#/figures?period=${period}&office=${code}` }),
    })),
    byLevel: byLevel.map(({ level, ...row }) => ({ ...row, key: level, name: t(`level.${level}`) })),
    byTier: byTier.map(({ tier, ...row }) => ({ ...row, key: tier, name: t(`tier.${tier}`) })),
    byOfficial: byOfficial.map(({ official, ...row }) => ({ ...row, key: official })),
    byKind: byKind.map(({ kind, ...row }) => ({ ...row, key: kind, name: t(`kind.${kind}`) })),
    byChannel: byChannel.map(({ channel, ...row }) => ({ ...row, key: channel, name: t(`channel.${channel}`) })),
    byMonth: byMonth.map(({ month, ...row }) => ({ ...row, key: `${month}`, name: t('period.month', { month }) })),
  };
  const names = Object.keys(tables) as TableName[]; // exactly the keys written above
  return names.map((name) => ({ name, rows: rows[name] })).filter((table) => table.rows.length > 0);
};
