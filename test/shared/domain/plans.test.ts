import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, daysBetween } from '../../../shared/domain/day.ts';
import type { ProcuratorateCode, StaffId } from '../../../shared/domain/id.ts';
import {
  forecast,
  partBy,
  partsByMonth,
  plannedBy,
  type Terms,
  thousandths,
  WHOLE_YEAR,
} from '../../../shared/domain/plans/pace.ts';
import {
  addedUp,
  differencesOf,
  movedBetween,
  type PlanNode,
  plannedIn,
  withNodes,
} from '../../../shared/domain/plans/plan.ts';
import { Tier } from '../../../shared/domain/vocabulary.ts';
import { day, office, staff } from '../../builders.ts';

const ofTheProgramme: Terms = { from: day('2024-01-08'), to: day('2024-12-31') };
const terms = fc
  .record({
    from: fc.integer({ min: 0, max: 300 }),
    length: fc.integer({ min: 1, max: 365 }),
    weights: fc.option(fc.array(fc.nat(1_000), { minLength: 12, maxLength: 12 }), { nil: undefined }),
  })
  .map(({ from, length, weights }): Terms => {
    const first = addDays(day('2024-01-01'), from);
    return { from: first, to: addDays(first, length), ...(weights === undefined ? {} : { weights }) };
  });
const dayIn = ({ from, to }: Terms, part: number): Day =>
  addDays(from, Math.round((daysBetween(from, to) + 40) * part) - 20);

describe('the pace of a plan', () => {
  it('asks for nothing before it begins, for everything at its end, and never for less than the day before', () => {
    fc.assert(
      fc.property(terms, fc.float({ min: 0, max: 1, noNaN: true }), fc.nat(100_000), (of, part, planned) => {
        const on = dayIn(of, part);

        expect(partBy(of, addDays(of.from, -1))).toBe(0);
        expect(plannedBy(planned, of, of.to)).toBe(planned);
        expect(partBy(of, addDays(on, 1))).toBeGreaterThanOrEqual(partBy(of, on));
        expect(plannedBy(planned, of, on)).toBeLessThanOrEqual(planned);
      }),
    );
  });

  it('goes day by day without weights, and by the weight of each month with them', () => {
    expect(plannedBy(359, ofTheProgramme, day('2024-01-08'))).toBe(1);
    expect(plannedBy(10_054, ofTheProgramme, day('2024-06-30'))).toBe(4901); // 175 of 359 days
    const autumn = { ...ofTheProgramme, weights: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0] };
    expect(plannedBy(100, autumn, day('2024-08-31'))).toBe(0);
    expect(plannedBy(100, autumn, day('2024-09-15'))).toBe(25);
    expect(plannedBy(100, autumn, day('2024-10-31'))).toBe(100);
  });

  it('is made of the parts of its months, and of the thousandths that somebody gave each of them', () => {
    const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
    fc.assert(
      fc.property(terms, ({ from, to }) => {
        fc.pre(to.slice(0, 4) === '2024');
        const parts = partsByMonth({ from, to });

        expect(sum(parts)).toBeCloseTo(1);
        expect(sum(thousandths(parts))).toBe(WHOLE_YEAR);
        expect(
          thousandths(parts).filter((share, month) => Math.abs(share - WHOLE_YEAR * (parts[month] ?? 0)) > 1),
        ).toEqual([]);
      }),
    );
    const shares = [10, 40, 100, 100, 100, 100, 50, 50, 150, 150, 100, 50];
    expect(thousandths(partsByMonth({ ...ofTheProgramme, weights: shares }))).toEqual(shares);
    expect(thousandths(partsByMonth(ofTheProgramme))).toEqual([67, 81, 86, 84, 86, 83, 87, 86, 84, 86, 84, 86]);
  });

  it('foretells the end: as much as the plan when it is on the line, what is done at the end, nothing before it begins', () => {
    expect(forecast(7_969, ofTheProgramme, day('2024-06-30'))).toBe(16_348);
    expect(forecast(3, ofTheProgramme, day('2024-01-07'))).toBeNull();
    fc.assert(
      fc.property(terms, fc.nat(10_000), fc.float({ min: 0, max: 1, noNaN: true }), (of, done, part) => {
        const on = dayIn(of, part);
        const told = forecast(done, of, on);

        expect(forecast(done, of, of.to)).toBe(done);
        if (told === null) expect(partBy(of, on)).toBe(0);
        else expect(told).toBeGreaterThanOrEqual(done);
      }),
    );
  });
});

const codes = ['21', '2101', '2113', '210102', '210103', '211302'].map(office);
const tasks = fc.record({
  procuratorate: fc.constantFrom(...codes),
  tier: fc.constantFrom(...Tier.options),
  planned: fc.nat(500),
});
const plansOf = (all: readonly { procuratorate: ProcuratorateCode; tier: Tier; planned: number }[]) =>
  codes.map((procuratorate) => ({
    procuratorate,
    tasks: all
      .filter((task) => task.procuratorate === procuratorate)
      .map(({ tier, planned }, index) => ({ official: staff(`leader-${procuratorate}-${index}`), tier, planned })),
  }));

describe('a plan as a tree', () => {
  it('adds up when its wholes are made from its tasks, and names the difference wherever one whole is another', () => {
    fc.assert(
      fc.property(
        fc.array(tasks, { maxLength: 20 }),
        fc.nat(5),
        fc.integer({ min: 1, max: 50 }),
        (all, which, more) => {
          const nodes = addedUp(plansOf(all));
          const total = all.reduce((sum, { planned }) => sum + planned, 0);

          expect(differencesOf(nodes)).toEqual([]);
          expect(plannedIn(nodes, office('21'))).toBe(total);
          const wrong = nodes[which];
          if (wrong === undefined) return;
          const { procuratorate, whole } = wrong;
          const raised = { ...whole, LEADERSHIP_TEAM: whole.LEADERSHIP_TEAM + more };
          const told = differencesOf(withNodes(nodes, [{ ...wrong, whole: raised }]));
          const itself = {
            procuratorate,
            tier: 'LEADERSHIP_TEAM',
            whole: raised.LEADERSHIP_TEAM,
            parts: whole.LEADERSHIP_TEAM,
          };
          expect(told).toContainEqual(itself);
          expect(told).toHaveLength(procuratorate.length === 2 ? 1 : 2); // and the one above, whose parts are too many
        },
      ),
    );
  });

  it('says of a procuratorate that nobody above has given anything', () => {
    const [node] = addedUp([{ procuratorate: office('2101'), tasks: [] }]);
    const task = { official: staff('pg-2101'), tier: 'CITY_OR_COUNTY_PROCURATOR_GENERAL', planned: 5 } as const;
    const alone: PlanNode = {
      procuratorate: office('2101'),
      whole: { ...(node?.whole ?? expect.fail('no node')), CITY_OR_COUNTY_PROCURATOR_GENERAL: 5 },
      tasks: [task],
    };

    expect(differencesOf([alone])).toEqual([
      { procuratorate: '21', tier: 'CITY_OR_COUNTY_PROCURATOR_GENERAL', whole: 0, parts: 5 },
    ]);
  });

  it('tells whose figures a change moves: of the official, the procuratorate, and all above', () => {
    const plan = (planned: number) =>
      addedUp([
        { procuratorate: office('2101'), tasks: [{ official: staff('pg-2101'), tier: 'LEADERSHIP_TEAM', planned }] },
        { procuratorate: office('2113'), tasks: [{ official: staff('pg-2113'), tier: 'LEADERSHIP_TEAM', planned: 7 }] },
      ]);
    const moved = movedBetween(plan(10), plan(12));

    expect(
      moved.map(({ procuratorate, official, before, after }) => [official ?? procuratorate, before, after]),
    ).toEqual([
      ['21', 17, 19],
      ['2101', 10, 12],
      ['pg-2101' as StaffId, 10, 12],
    ]);
    expect(movedBetween(plan(10), plan(10))).toEqual([]);
  });
});
