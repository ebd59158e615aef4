import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, spread } from '../../../infra/operate/liaoning/apportion.ts';
import { planOf2024 } from '../../../infra/operate/liaoning/plan.ts';
import { programmeTotals, totalsByCity } from '../../../infra/operate/liaoning/programme.ts';
import { liaoningStaff, officials } from '../../../infra/operate/liaoning/staff.ts';
import { liaoning } from '../../../shared/directory/liaoning.ts';
import { Plan, Staff } from '../../../shared/domain/organisation.ts';

const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(2);
const sum = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0);
const tasksOf = (scale: number) => planOf2024(scale).flatMap(({ tasks }) => tasks);

describe('apportioning', () => {
  it('splits exactly, and each part is its quota rounded up or down', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), weights, (total, all) => {
        const parts = apportion(total, all);

        expect(sum(parts)).toBe(total);
        parts.forEach((part, index) => {
          expect(Math.abs(part - (total * (all[index] ?? 0)) / sum(all))).toBeLessThan(1);
        });
      }),
    );
  });
});

describe('spreading', () => {
  it('splits exactly, each part within one of its quota', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), weights, (total, all) => {
        const parts = spread(total, all);

        expect(sum(parts)).toBe(total);
        parts.forEach((part, index) => {
          expect(Math.abs(part - (total * (all[index] ?? 0)) / sum(all))).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});

describe("the programme's totals", () => {
  it('are the published ones at full scale', () => {
    const { planned, handled, resolved } = programmeTotals(1);

    expect([planned, handled, resolved]).toEqual([10_054, 7_969, 4_333]);
    expect([percent(handled, planned), percent(resolved, handled)]).toEqual(['79.26', '54.37']);
  });

  it('are the only whole numbers that give the published rates', () => {
    const around = Array.from({ length: 60 }, (_, index) => index - 30);

    expect(around.filter((step) => percent(7_969, 10_054 + step) === '79.26')).toEqual([0]);
    expect(around.filter((step) => percent(4_333 + step, 7_969) === '54.37')).toEqual([0]);
  });

  it('keep the rates at a hundredth', () => {
    expect(programmeTotals(0.01)).toEqual({ planned: 101, handled: 80, resolved: 43 });
  });

  it.each([1, 0.5, 0.1, 0.05, 0.01, 0.001, 2])(
    'add up over the cities at scale %f, resolved never above handled',
    (scale) => {
      const cities = totalsByCity(scale);

      for (const key of ['planned', 'handled', 'resolved'] as const) {
        expect(sum(cities.map((city) => city[key]))).toBe(programmeTotals(scale)[key]);
      }
      expect(cities.filter(({ handled, resolved }) => resolved > handled)).toEqual([]);
    },
  );

  it("hold Chaoyang's published half year", () => {
    expect(totalsByCity(1).find(({ code }) => code === '2113')).toMatchObject({ handled: 339, resolved: 197 });
  });
});

describe('the plan of 2024', () => {
  it('splits 10,054 tasks over the tiers', () => {
    const byTier = Object.groupBy(tasksOf(1), ({ tier }) => tier);
    const planned = Object.values(byTier).map((tasks) => sum(tasks.map((task) => task.planned)));

    expect(planned.sort((left, right) => left - right)).toEqual([100, 1_000, 8_954]);
  });

  it.each([1, 0.1, 0.01, 0.001, 2])('adds up exactly at scale %f', (scale) => {
    expect(sum(tasksOf(scale).map(({ planned }) => planned))).toBe(programmeTotals(scale).planned);
  });

  it('gives every leading official a task, and only them', () => {
    const tasks = tasksOf(1);

    expect(tasks.map(({ official }) => official).sort()).toEqual(officials.map(({ id }) => id).sort());
    expect(tasks.every(({ planned }) => planned > 0)).toBe(true);
  });

  it('is what the platform accepts, one plan a procuratorate', () => {
    const plans = planOf2024(1);

    expect(plans.map((plan) => Plan.parse(plan))).toEqual(plans);
    expect(plans.map(({ procuratorate }) => procuratorate)).toEqual(liaoning.map(({ code }) => code));
  });
});

describe('the demo staff', () => {
  it('is what the platform accepts, each id once', () => {
    expect(liaoningStaff.map((staff) => Staff.parse(staff))).toEqual(liaoningStaff);
    expect(new Set(liaoningStaff.map(({ id }) => id)).size).toBe(liaoningStaff.length);
  });

  it('fills the working roles of every procuratorate', () => {
    for (const { code } of liaoning) {
      const roles = liaoningStaff.filter((staff) => staff.procuratorate === code).flatMap((staff) => staff.roles);

      expect(new Set(roles)).toEqual(new Set([...roles, 'clerk', 'handler', 'leader', 'supervisor']));
    }
  });

  it('has the ids that the documentation names', () => {
    const ids = new Set<string>(liaoningStaff.map(({ id }) => id));
    const named = [
      'pg-21',
      'admin',
      'auditor-21',
      'editor-21',
      'pg-2101',
      'deputy-2101-1',
      'clerk-2101',
      'handler-2101-1',
      'supervisor-2101',
      'partner-2105-4',
    ];

    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});
