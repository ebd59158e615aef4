import { plans } from '../../shared/contract/plans.ts';
import { handle } from '../kit/context.ts';
import { presentVersion, provinceOf } from './province.ts';

export const listPlanVersions = handle(plans.endpoints.listPlanVersions, async ({ params }, { directory, caller }) => {
  const versions = await directory.planVersions({ year: params.year, province: provinceOf(caller.procuratorate) });
  return { versions: versions.map(presentVersion) };
});
