import type { FigureAnswer } from './figure-answer.ts';
import type { FiguresSay } from './text.ts';

/** One line of a chart and of its table. */
export interface Row {
  readonly key: string;
  readonly name: string;
  readonly href?: string;
  /** Officials and tiers receive nothing. */
  readonly received?: number | null;
  readonly handled: number | null;
  readonly planned: number;
  readonly completionRate: number | null;
  readonly resolved: number | null;
  readonly resolutionRate: number | null;
}

export const isWithheld = ({ handled, resolved }: Row): boolean => handled === null || resolved === null;

export type TableName = 'byProcuratorate' | 'byLevel' | 'byTier' | 'byOfficial';

/** The tables of a report, each with its rows named in the reader's language; empty ones are left out. */
export const tablesOf = (figures: FigureAnswer, t: FiguresSay): { name: TableName; rows: readonly Row[] }[] => {
  const { byProcuratorate, byLevel, byTier, byOfficial, period, procuratorate } = figures;
  const offices = byProcuratorate.map(({ code, own, name, ...row }) => ({
    ...row,
    key: own ? `${code}-own` : code,
    name: own ? t('figures.own', { name }) : name,
    ...(own || code === procuratorate ? {} : { href: `#/figures?period=${period}&office=${code}` }),
  }));
  const tables: { name: TableName; rows: readonly Row[] }[] = [
    { name: 'byProcuratorate', rows: offices },
    { name: 'byLevel', rows: byLevel.map(({ level, ...row }) => ({ ...row, key: level, name: t(`level.${level}`) })) },
    { name: 'byTier', rows: byTier.map(({ tier, ...row }) => ({ ...row, key: tier, name: t(`tier.${tier}`) })) },
    { name: 'byOfficial', rows: byOfficial.map(({ official, ...row }) => ({ ...row, key: official })) },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
};
