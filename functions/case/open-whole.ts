import type { Reference } from '../../shared/domain/code.ts';
import type { StaffCaller } from '../kit/caller.ts';
import type { PartsOf } from '../kit/context.ts';
import { log } from '../kit/log.ts';
import { Problem } from '../kit/problem.ts';
import type { Seal } from '../kit/seal.ts';
import type { Partition } from '../tables/petitions/reads.ts';
import { maySee } from './change.ts';

type Parts = PartsOf<{ petitions: 'append'; sealing: 'unwrap' }> & { readonly caller: StaffCaller; readonly now: Date };

/**
 * Everything of a case for staff who may see it, with the seal that opens its texts. The read is logged before anything
 * is answered.
 * @throws Problem not-found, also for a case of another procuratorate
 */
export const openWhole = async (
  reference: Reference,
  operation: string,
  { petitions, sealing, caller, now }: Parts,
): Promise<Partition & { readonly seal: Seal }> => {
  const partition = await petitions.whole(reference);
  if (partition === undefined) throw new Problem('not-found');
  if (!maySee(caller, partition.stored.head)) {
    log('warn', 'authz.denied', { staff: caller.id, reference });
    throw new Problem('not-found');
  }
  const [seal] = await Promise.all([
    sealing.sealOf({ reference, wrapped: partition.stored.wrapped }),
    petitions.logRead(reference, now, caller.id, operation),
  ]);
  return { ...partition, seal };
};
