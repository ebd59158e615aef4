import type { PlanRecord } from '../../../shared/contract/views/directory-records.ts';
import { Tier } from '../../../shared/domain/vocabulary.ts';

/** Planned tasks by tier, and in all. */
export interface PlanSums {
  readonly byTier: Readonly<Record<Tier, number>>;
  readonly total: number;
}

/** The tasks of some plans, added up. */
export const sumsOf = (plans: readonly PlanRecord[]): PlanSums => {
  const tasks = plans.flatMap((plan) => plan.tasks);
  const of = (tier: Tier) => tasks.filter((task) => task.tier === tier).reduce((sum, { planned }) => sum + planned, 0);
  const [provincial, heads, team] = Tier.options.map(of);
  return {
    byTier: {
      PROVINCIAL_PROCURATOR_GENERAL: provincial ?? 0,
      CITY_OR_COUNTY_PROCURATOR_GENERAL: heads ?? 0,
      LEADERSHIP_TEAM: team ?? 0,
    },
    total: tasks.reduce((sum, { planned }) => sum + planned, 0),
  };
};

/** One part of a whole in percent, with one decimal; a dash without a whole. */
export const share = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((part * 100) / whole).toFixed(1)}%`;
