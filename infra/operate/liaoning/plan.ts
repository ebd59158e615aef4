import { liaoning } from '../../../shared/directory/liaoning.ts';
import type { Plan } from '../../../shared/domain/organisation.ts';
import { spread } from './apportion.ts';
import { totalsByCity } from './programme.ts';
import { type Official, officials } from './staff.ts';

/** The provincial procurator-general's part of the year's tasks, and that of the city and county procurators-general. */
const SHARES = { provincial: 100 / 10_054, heads: 1_000 / 10_054 } as const;

const cityOf = (official: Official) => official.procuratorate.slice(0, 4);

// Chaoyang's procurator-general handled 78 items in the half year: the plan asks as much of that post.
const headWeight = ({ procuratorate }: Official) =>
  procuratorate === '2113' ? 90 : procuratorate.length === 4 ? 25 : 6;
const teamWeight = ({ procuratorate }: Official) => (procuratorate.length === 4 ? 3 : 2);

const split = (
  total: number,
  among: readonly Official[],
  weight: (official: Official) => number,
): [Official, number][] => {
  const parts = spread(total, among.map(weight));
  return among.map((official, index) => [official, parts[index] ?? 0]);
};

const tasksOf2024 = (scale: number): [Official, number][] => {
  const cities = totalsByCity(scale);
  const planned = cities.reduce((sum, city) => sum + city.planned, 0);
  const heads = officials.filter(({ tier }) => tier === 'CITY_OR_COUNTY_PROCURATOR_GENERAL');
  const headTasks = new Map(split(Math.round(planned * SHARES.heads), heads, headWeight));

  return cities.flatMap(({ code, planned: ofCity }) => {
    const own = officials.filter((official) => cityOf(official) === code);
    const tasks: [Official, number][] = [];
    let left = ofCity;
    for (const official of own.filter(({ tier }) => tier !== 'LEADERSHIP_TEAM')) {
      const wanted = headTasks.get(official) ?? Math.round(planned * SHARES.provincial);
      tasks.push([official, Math.min(wanted, left)]);
      left -= Math.min(wanted, left);
    }
    const team = own.filter(({ tier }) => tier === 'LEADERSHIP_TEAM');
    return [...tasks, ...split(left, team, teamWeight)];
  });
};

/**
 * The plan of 2024 for every procuratorate: 10,054 tasks at scale 1, of which 100 for the provincial procurator-general, 1,000
 * for the procurators-general of cities and counties, and 8,954 for the other members of the leadership teams.
 */
export const planOf2024 = (scale: number): Plan[] => {
  const tasks = tasksOf2024(scale);
  return liaoning.map(({ code }) => ({
    year: 2024,
    procuratorate: code,
    tasks: tasks
      .filter(([official]) => official.procuratorate === code)
      .map(([{ id, tier }, planned]) => ({ official: id, tier, planned })),
  }));
};
