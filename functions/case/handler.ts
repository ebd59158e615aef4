import type { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import type { PartsOf } from '../kit/context.ts';
import { Problem } from '../kit/problem.ts';

/** The handler that was named, if they handle cases of this procuratorate. @throws Problem rule-broken */
export const handlerOf = async (
  id: StaffId,
  office: ProcuratorateCode,
  { directory }: PartsOf<{ directory: 'read' }>,
  path = 'body.handler',
): Promise<StaffId> => {
  const person = await directory.colleague(id);
  const code = person === undefined ? 'unknown-staff' : 'not-a-handler';
  const fits = person?.disabled !== true && person?.procuratorate === office && person.roles.includes('handler');
  if (!fits) throw new Problem('rule-broken', { faults: [{ path, code }] });
  return id;
};
