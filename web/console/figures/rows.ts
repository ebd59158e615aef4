import type { ProcuratorateCode } from '../../../shared/domain/id.ts';
import type { Period } from '../../../shared/domain/period.ts';
import type { Figures } from './answer.ts';
import { casesBehind, figuresOf, type Links } from './links.ts';
import type { FiguresSay } from './text.ts';
import type { Numbers } from './workbook/numbers.ts';

/** One row of a table of figures; what goes beyond the personal acts belongs to offices and levels alone. */
export interface Row extends Numbers {
  readonly key: string;
  readonly name: string;
  readonly code?: string;
  readonly handled: number | null;
  readonly planned: number;
  readonly completionRate: number | null;
  readonly resolved: number | null;
  readonly resolutionRate: number | null;
  readonly links: Links;
}

/** One table with its charts. */
export interface Breakdown {
  readonly key: 'byOffice' | 'byOfficial' | 'byTier' | 'byLevel';
  readonly rows: readonly Row[];
}

interface Asked {
  readonly period: Period;
  /** The procuratorate whose cases the person may open. */
  readonly mine: ProcuratorateCode | undefined;
}

/** The tables of the figures, each number with the way to what is behind it. */
export const breakdownsOf = (figures: Figures, { period, mine }: Asked, t: FiguresSay): readonly Breakdown[] => {
  const own = figures.procuratorate === mine;
  return [
    {
      key: 'byOffice',
      rows: figures.byProcuratorate.map((row) => ({
        ...row,
        key: `${row.code}${row.own ? ' own' : ''}`,
        name: row.own ? t('figures.own', { name: row.name }) : row.name,
        links: row.own ? (own ? casesBehind(period) : {}) : { name: figuresOf(period, row.code) },
      })),
    },
    {
      key: 'byOfficial',
      rows: figures.byOfficial.map((row) => ({
        ...row,
        key: row.official,
        code: row.official,
        links: own ? casesBehind(period, row.official) : {},
      })),
    },
    {
      key: 'byTier',
      rows: figures.byTier.map((row) => ({ ...row, key: row.tier, name: t(`tier.${row.tier}`), links: {} })),
    },
    {
      key: 'byLevel',
      rows: figures.byLevel
        .filter(({ planned, received }) => planned > 0 || received !== 0)
        .map((row) => ({ ...row, key: row.level, name: t(`level.${row.level}`), links: {} })),
    },
  ];
};
