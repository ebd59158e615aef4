import { plans } from '../../shared/contract/plans.ts';
import { canonical } from '../../shared/domain/chain.ts';
import type { ProcuratorateCode } from '../../shared/domain/id.ts';
import { inSubtree, type Staff } from '../../shared/domain/organisation.ts';
import { coversMonth, WHOLE_YEAR } from '../../shared/domain/plans/pace.ts';
import { emptyPlan, type PlanNode, type PlanTerms, withNodes } from '../../shared/domain/plans/plan.ts';
import { handle } from '../kit/context.ts';
import { inLanes } from '../kit/in-lanes.ts';
import { log } from '../kit/log.ts';
import type { ProblemOptions } from '../kit/problem.ts';
import { presentDraft } from './present-draft.ts';
import { provinceOf } from './province.ts';

type Faults = NonNullable<ProblemOptions['faults']>[number][];

const LANES = 16;

/** Tasks are for leading officials of the procuratorate, each once, at their tier. */
const faultsOfTasks = ({ tasks }: PlanNode, at: string, staff: readonly Staff[]): Faults =>
  tasks.flatMap(({ official, tier }, index): Faults => {
    const path = `${at}.tasks[${index}].official`;
    const person = staff.find(({ id }) => id === official);
    if (person === undefined) return [{ path, code: 'unknown-staff' }];
    if (person.tier !== tier) return [{ path, code: 'not-a-leader' }];
    return tasks.findIndex((task) => task.official === official) === index ? [] : [{ path, code: 'named-twice' }];
  });

/** Terms lie within their year, and their months make up the whole of it. */
const faultsOfTerms = (terms: PlanTerms, year: number): Faults => {
  const at = 'body.terms';
  const days = (['from', 'to'] as const)
    .filter((end) => terms[end].slice(0, 4) !== String(year))
    .map((end) => ({ path: `${at}.${end}`, code: 'other-year' }));
  const { weights } = terms;
  if (days.length > 0 || weights === undefined) return days;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const values = { whole: WHOLE_YEAR, sum };
  return [
    ...weights.flatMap((weight, index) =>
      weight === 0 || coversMonth(terms, index) ? [] : [{ path: `${at}.weights[${index}]`, code: 'outside-terms' }],
    ),
    ...(sum === WHOLE_YEAR ? [] : [{ path: `${at}.weights`, code: 'weights-not-whole', values }]),
  ];
};

export const setDraft = handle(
  plans.endpoints.setDraft,
  async ({ params, version, body }, { directory, caller, now, language, fail }) => {
    const { year } = params;
    const root = caller.procuratorate;
    const of = { year, province: provinceOf(root) };
    const [draft, inForce, tree] = await Promise.all([
      directory.draft(of),
      directory.inForce(of),
      directory.procuratorates(),
    ]);
    const names = new Map<ProcuratorateCode, string>(tree.map(({ code, name }) => [code, name[language]]));
    const before = draft?.tree ?? inForce?.tree ?? emptyPlan(year);

    const faultsOf = async (node: PlanNode, index: number): Promise<Faults> => {
      const { procuratorate, whole } = node;
      const at = `body.nodes[${index}]`;
      const path = `${at}.procuratorate`;
      if (!inSubtree(procuratorate, root)) return [{ path, code: 'outside-subtree' }];
      if (!names.has(procuratorate)) return [{ path, code: 'unknown-procuratorate' }];
      const twice = body.nodes.findIndex((one) => one.procuratorate === procuratorate) !== index;
      if (twice) return [{ path, code: 'named-twice' }];
      const known = before.nodes.find((one) => one.procuratorate === procuratorate);
      const raised =
        procuratorate === root && root !== of.province && canonical(whole) !== canonical(known?.whole ?? whole);
      return [
        ...(raised ? [{ path: `${at}.whole`, code: 'whole-of-superior' }] : []),
        ...(node.tasks.length === 0 ? [] : faultsOfTasks(node, at, await directory.staffOf(procuratorate))),
      ];
    };
    const faults: Faults[] = body.nodes.map(() => []);
    await inLanes([...body.nodes.entries()], LANES, async ([index, node]) => {
      faults[index] = await faultsOf(node, index);
    });
    const changesTerms = body.terms !== undefined && canonical(body.terms) !== canonical(before.terms);
    const all = [
      ...(changesTerms && root !== of.province ? [{ path: 'body.terms', code: 'terms-of-province' }] : []),
      ...(body.terms === undefined ? [] : faultsOfTerms(body.terms, year)),
      ...faults.flat(),
    ];
    if (all.length > 0) fail('rule-broken', { faults: all });

    const after = { terms: body.terms ?? before.terms, nodes: withNodes(before.nodes, body.nodes) };
    const ended = await directory.putDraft(of, after, { seen: version, by: caller.id, at: now });
    if (ended !== 'written') {
      const changes = ended === undefined ? [] : [{ seq: ended.version, type: 'plan', at: ended.at, by: ended.by }];
      return fail('stale-version', { current: { version: ended?.version ?? 0, changes } });
    }
    log('info', 'plan.drafted', { staff: caller.id, year, version: version + 1, nodes: body.nodes.length });
    const nameOf = (code: ProcuratorateCode) => names.get(code) ?? code;
    return presentDraft(year, { tree: after, version: version + 1 }, inForce, root, nameOf, language);
  },
);
