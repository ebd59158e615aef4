import { administration } from '../../shared/contract/administration.ts';
import { handle } from '../kit/context.ts';

export const readPlan = handle(administration.endpoints.readPlan, async ({ params, query }, { directory }) => {
  const plans = await directory.plans(params.year, query.procuratorate);
  const planned = plans.flatMap(({ tasks }) => tasks).reduce((sum, task) => sum + task.planned, 0);
  return { plans, planned };
});
