import { describe, expect, it } from 'vitest';
import { inSubtree, levelOf, Plan, Procuratorate, Staff } from '../../../shared/domain/organisation.ts';
import { office } from '../../builders.ts';

describe('the tree of procuratorates', () => {
  it('tells the level by the code', () => {
    expect([office('21'), office('2101'), office('210103')].map(levelOf)).toEqual(['PROVINCE', 'CITY', 'COUNTY']);
  });

  it('holds below a procuratorate itself and those whose code begins with its own', () => {
    expect(inSubtree(office('210103'), office('21'))).toBe(true);
    expect(inSubtree(office('210103'), office('2101'))).toBe(true);
    expect(inSubtree(office('210103'), office('210103'))).toBe(true);
    expect(inSubtree(office('2101'), office('210103'))).toBe(false);
    expect(inSubtree(office('210203'), office('2101'))).toBe(false);
  });

  it.each(['', '2', '211', '21010', '2101031', '21 ', '21#', '２１'])('has no code %j', (code) => {
    expect(office.bind(null, code)).toThrow();
  });
});

describe('records of the directory', () => {
  const name = { zh: '沈阳市人民检察院', en: 'Shenyang' };

  it('take no field that nobody declared', () => {
    const procuratorate = { code: '2101', name, level: 'CITY' };
    const person = { id: 's-1', name, post: name, procuratorate: '2101', roles: ['clerk'] };

    expect(Procuratorate.safeParse(procuratorate).success).toBe(true);
    expect(Procuratorate.safeParse({ ...procuratorate, parent: '21' }).success).toBe(false);
    expect(Staff.safeParse(person).success).toBe(true);
    expect(Staff.safeParse({ ...person, isRoot: true }).success).toBe(false);
    expect(Staff.safeParse({ ...person, roles: ['root'] }).success).toBe(false);
  });

  it('plan no negative, fractional or boundless number of tasks', () => {
    const plan = (planned: number) => ({
      year: 2024,
      procuratorate: '2101',
      tasks: [{ official: 'pg-2101', tier: 'LEADERSHIP_TEAM', planned }],
    });

    expect([0, 100, 100_000].every((count) => Plan.safeParse(plan(count)).success)).toBe(true);
    expect(
      [-1, 1.5, 100_001, Number.NaN, Number.POSITIVE_INFINITY].some((count) => Plan.safeParse(plan(count)).success),
    ).toBe(false);
  });
});
