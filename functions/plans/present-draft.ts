import type { ProcuratorateCode } from '../../shared/domain/id.ts';
import { type Difference, differencesOf, emptyPlan } from '../../shared/domain/plans/plan.ts';
import { differenceSentence } from '../../shared/plan-sentences.ts';
import type { Language } from '../kit/problem.ts';
import type { StoredPlan } from '../tables/directory/plans.ts';
import { inside } from './province.ts';

/** The draft as far as it lies in a subtree, with the differences there; what is in force is where a draft begins. */
export const presentDraft = (
  year: number,
  draft: Pick<StoredPlan, 'tree' | 'version'> | undefined,
  inForce: Pick<StoredPlan, 'tree' | 'version'> | undefined,
  root: ProcuratorateCode,
  nameOf: (code: ProcuratorateCode) => string,
  language: Language,
) => {
  const tree = draft?.tree ?? inForce?.tree ?? emptyPlan(year);
  const told = (difference: Difference) => ({
    ...difference,
    message: differenceSentence(difference, nameOf(difference.procuratorate))[language],
  });
  return {
    year,
    version: draft?.version ?? 0,
    terms: tree.terms,
    nodes: inside(tree.nodes, root),
    differences: differencesOf(tree.nodes)
      .filter(({ procuratorate }) => procuratorate.startsWith(root))
      .map(told),
    inForce: inForce?.version ?? 0,
  };
};
