import { ProcuratorateCode } from '../../shared/domain/id.ts';
import type { Plan } from '../../shared/domain/organisation.ts';
import { type Connection, inLanes, patiently } from './connection.ts';

const ROOT = ProcuratorateCode.parse('21');
const LANES = 12;

/** Sets the plans of one year, whatever is planned already. */
export const setPlans = async (
  connection: Connection,
  year: number,
  plans: readonly Pick<Plan, 'procuratorate' | 'tasks'>[],
  onSet: () => void = () => {},
): Promise<void> => {
  const admin = connection.as('admin');
  const known = await patiently(() => admin.readPlan({ params: { year }, query: { procuratorate: ROOT } }));
  const versions = new Map(known.plans.map(({ procuratorate, version }) => [procuratorate, version]));
  await inLanes(plans, LANES, async ({ procuratorate, tasks }) => {
    const version = versions.get(procuratorate) ?? 0;
    await patiently(() => admin.setPlan({ params: { year, procuratorate }, version, body: { tasks } }));
    onSet();
  });
};
