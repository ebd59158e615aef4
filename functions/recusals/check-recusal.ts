import { isBarred } from '../../shared/domain/firewall.ts';
import type { StaffId } from '../../shared/domain/id.ts';
import type { Head } from '../../shared/domain/petition.ts';
import type { PartsOf } from '../kit/context.ts';
import { Problem } from '../kit/problem.ts';

/** Whether somebody can be recused: they exist, and are not barred already. @throws Problem rule-broken */
export const checkRecusal = async (
  head: Pick<Head, 'barred'>,
  staff: StaffId,
  directory: PartsOf<{ directory: 'read' }>['directory'],
): Promise<void> => {
  const person = await directory.colleague(staff);
  const code = person === undefined ? 'unknown-staff' : isBarred(head, person) ? 'already-barred' : undefined;
  if (code !== undefined) throw new Problem('rule-broken', { faults: [{ path: 'body.staff', code }] });
};
