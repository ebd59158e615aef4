import { ProblemError } from '../../shared/contract/client/send.ts';
import type { Plan } from '../../shared/domain/organisation.ts';
import { addedUp } from '../../shared/domain/plans/plan.ts';
import { type Connection, patiently } from './connection.ts';

const saysTheSame = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.issues?.[0]?.code === 'no-change';

/** Puts the plans of some procuratorates in force for a year, beside what is planned of others; the wholes add up. */
export const setPlans = async (
  { as }: Pick<Connection, 'as'>,
  year: number,
  plans: readonly Pick<Plan, 'procuratorate' | 'tasks'>[],
): Promise<void> => {
  const admin = as('admin');
  const params = { year };
  const draft = await patiently(() => admin.readDraft({ params }));
  const others = draft.nodes.filter((node) => plans.every(({ procuratorate }) => procuratorate !== node.procuratorate));
  const nodes = addedUp([...others, ...plans.map(({ procuratorate, tasks }) => ({ procuratorate, tasks }))]);
  const { version } = await patiently(() => admin.setDraft({ params, version: draft.version, body: { nodes } }));
  try {
    await patiently(() => admin.enactPlan({ params, version, body: { reason: '年度任务分解' } }));
  } catch (error) {
    if (!saysTheSame(error)) throw error;
  }
};
