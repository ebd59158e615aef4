import * as z from 'zod';
import { Day } from '../day.ts';
import { ProcuratorateCode, type StaffId } from '../id.ts';
import { Plan } from '../organisation.ts';
import { Tier } from '../vocabulary.ts';

const Count = z.int().min(0).max(100_000);

/** Tasks by tier. */
export const Wholes = z.strictObject({
  PROVINCIAL_PROCURATOR_GENERAL: Count.default(0),
  CITY_OR_COUNTY_PROCURATOR_GENERAL: Count.default(0),
  LEADERSHIP_TEAM: Count.default(0),
});
export type Wholes = z.infer<typeof Wholes>;

/**
 * One procuratorate in the plan of a year: what it and those below it have to do by tier, and the tasks of its own
 * officials. What is left of its whole is that of the procuratorates right below it.
 */
export const PlanNode = z.strictObject({
  procuratorate: ProcuratorateCode,
  whole: Wholes,
  tasks: Plan.shape.tasks,
});
export type PlanNode = z.infer<typeof PlanNode>;

/** When the tasks are to be done, and in which thousandths they are spread over the months; evenly by day without. */
export const PlanTerms = z
  .strictObject({ from: Day, to: Day, weights: z.array(z.int().min(0).max(1_000)).length(12).optional() })
  .refine(({ from, to }) => from < to, { message: 'before-start', path: ['to'] });
export type PlanTerms = z.infer<typeof PlanTerms>;

/** The plan of a year as a tree: province, procuratorates, officials. */
export const PlanTree = z.strictObject({ terms: PlanTerms, nodes: z.array(PlanNode).max(400) });
export type PlanTree = z.infer<typeof PlanTree>;

/** The programme counts from 8 January to the end of the year, unless a plan says otherwise. */
export const emptyPlan = (year: number): PlanTree => ({
  terms: { from: Day.parse(`${year}-01-08`), to: Day.parse(`${year}-12-31`) },
  nodes: [],
});

/** Where the parts do not add up to the whole. */
export interface Difference {
  readonly procuratorate: ProcuratorateCode;
  readonly tier: Tier;
  readonly whole: number;
  /** The own officials' tasks, and the wholes of those right below. */
  readonly parts: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const NOTHING: Wholes = { PROVINCIAL_PROCURATOR_GENERAL: 0, CITY_OR_COUNTY_PROCURATOR_GENERAL: 0, LEADERSHIP_TEAM: 0 };

/** Every procuratorate that is planned for, and those above it. */
const codesOf = (nodes: readonly PlanNode[]): ProcuratorateCode[] => {
  const codes = nodes.flatMap(({ procuratorate }) =>
    [2, 4, 6].filter((length) => length <= procuratorate.length).map((length) => procuratorate.slice(0, length)),
  );
  return [...new Set(codes)].sort().map((code) => ProcuratorateCode.parse(code));
};

const ownOf = (node: PlanNode | undefined, tier: Tier): number =>
  sum((node?.tasks ?? []).filter((task) => task.tier === tier).map(({ planned }) => planned));

/** What keeps a plan from being in force: by procuratorate and tier, superiors first. */
export const differencesOf = (nodes: readonly PlanNode[]): Difference[] =>
  codesOf(nodes).flatMap((procuratorate) => {
    const node = nodes.find((one) => one.procuratorate === procuratorate);
    const below = nodes.filter((one) => one.procuratorate.slice(0, -2) === procuratorate);
    return Tier.options.flatMap((tier) => {
      const whole = node?.whole[tier] ?? 0;
      const parts = ownOf(node, tier) + sum(below.map((one) => one.whole[tier]));
      return whole === parts ? [] : [{ procuratorate, tier, whole, parts }];
    });
  });

/** The nodes of some tasks with the wholes that make them add up. */
export const addedUp = (plans: readonly Pick<PlanNode, 'procuratorate' | 'tasks'>[]): PlanNode[] => {
  const given = plans.map((plan) => ({ ...plan, whole: NOTHING }));
  return codesOf(given).map((procuratorate) => {
    const inSubtree = given.filter((one) => one.procuratorate.startsWith(procuratorate));
    const [provincial, heads, team] = Tier.options.map((tier) => sum(inSubtree.map((one) => ownOf(one, tier))));
    return {
      procuratorate,
      whole: {
        PROVINCIAL_PROCURATOR_GENERAL: provincial ?? 0,
        CITY_OR_COUNTY_PROCURATOR_GENERAL: heads ?? 0,
        LEADERSHIP_TEAM: team ?? 0,
      },
      tasks: given.find((one) => one.procuratorate === procuratorate)?.tasks ?? [],
    };
  });
};

/** A tree with some of its nodes replaced; a node without any task or whole is taken out. */
export const withNodes = (nodes: readonly PlanNode[], changed: readonly PlanNode[]): PlanNode[] => {
  const named = new Set(changed.map(({ procuratorate }) => procuratorate));
  const isEmpty = ({ whole, tasks }: PlanNode) => tasks.length === 0 && Tier.options.every((tier) => whole[tier] === 0);
  return [
    ...nodes.filter(({ procuratorate }) => !named.has(procuratorate)),
    ...changed.filter((node) => !isEmpty(node)),
  ].sort((one, other) => (one.procuratorate < other.procuratorate ? -1 : 1));
};

/** Planned tasks of an official in a tree, or of a subtree. */
export const plannedIn = (nodes: readonly PlanNode[], root: ProcuratorateCode, official?: StaffId): number =>
  sum(
    nodes
      .filter(({ procuratorate }) => (official === undefined ? procuratorate.startsWith(root) : procuratorate === root))
      .flatMap(({ tasks }) => tasks)
      .filter((task) => official === undefined || task.official === official)
      .map(({ planned }) => planned),
  );

/** Whose planned tasks one plan gives otherwise than another: procuratorates with all below them, and officials. */
export const movedBetween = (
  before: readonly PlanNode[],
  after: readonly PlanNode[],
): {
  readonly procuratorate: ProcuratorateCode;
  readonly official?: StaffId;
  readonly before: number;
  readonly after: number;
}[] =>
  codesOf([...before, ...after]).flatMap((procuratorate) => {
    const own = [...before, ...after].filter((node) => node.procuratorate === procuratorate);
    const officials = [...new Set(own.flatMap(({ tasks }) => tasks.map(({ official }) => official)))];
    const one = (official?: StaffId) => ({
      procuratorate,
      ...(official === undefined ? {} : { official }),
      before: plannedIn(before, procuratorate, official),
      after: plannedIn(after, procuratorate, official),
    });
    return [one(), ...officials.map(one)].filter((row) => row.before !== row.after);
  });
