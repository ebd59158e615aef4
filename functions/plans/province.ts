import { ProcuratorateCode } from '../../shared/domain/id.ts';
import type { PlanNode } from '../../shared/domain/plans/plan.ts';
import type { StoredPlan } from '../tables/directory/plans.ts';

/** The province whose plan a procuratorate has its part in. */
export const provinceOf = (code: ProcuratorateCode): ProcuratorateCode => ProcuratorateCode.parse(code.slice(0, 2));

/** The part of a tree that lies in a subtree. */
export const inside = (nodes: readonly PlanNode[], root: ProcuratorateCode): PlanNode[] =>
  nodes.filter(({ procuratorate }) => procuratorate.startsWith(root));

/** A version as it is answered: who put it in force, when and why. */
export const presentVersion = ({ version, at, by, reason, planned }: StoredPlan) => ({
  version,
  at,
  by,
  reason,
  planned,
});
