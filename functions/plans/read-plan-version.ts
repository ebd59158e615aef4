import { plans } from '../../shared/contract/plans.ts';
import { handle } from '../kit/context.ts';
import { inside, presentVersion, provinceOf } from './province.ts';

export const readPlanVersion = handle(
  plans.endpoints.readPlanVersion,
  async ({ params: { year, version } }, { directory, caller, fail }) => {
    const of = { year, province: provinceOf(caller.procuratorate) };
    const plan = (await directory.planVersion(of, version)) ?? fail('not-found');
    const { terms, nodes } = plan.tree;
    return { ...presentVersion(plan), terms, nodes: inside(nodes, caller.procuratorate) };
  },
);
