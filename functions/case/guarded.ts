import type { PartsOf } from '../kit/context.ts';
import { Problem } from '../kit/problem.ts';

const PER_REFERENCE = { scope: 'reference', most: 20, window: 3600 } as const;
const PER_ADDRESS = { scope: 'address', most: 30, window: 900 } as const;

type Parts = PartsOf<{ limits: 'count'; tickets: 'derive' }> & {
  readonly caller: { readonly address: string };
  readonly now: Date;
};

/**
 * What a reference and its secret code open. Only failures are counted, by reference and by address, so that whoever
 * knows the code is not slowed down by it.
 * @throws Problem receipt-refused, the same for an unknown reference and a wrong code; too-many-attempts
 */
export const guarded = async <T>(
  reference: string,
  { limits, tickets, caller, now }: Parts,
  prove: () => Promise<T | undefined>,
): Promise<T> => {
  const byReference = { ...PER_REFERENCE, name: reference };
  const byAddress = { ...PER_ADDRESS, name: await tickets.addressName(caller.address) };
  const [waitReference, waitAddress, proven] = await Promise.all([
    limits.waitFor(byReference, now),
    limits.waitFor(byAddress, now),
    prove(),
  ]);
  const retryAfter = Math.max(waitReference ?? 0, waitAddress ?? 0);
  if (retryAfter > 0) throw new Problem('too-many-attempts', { retryAfter });
  if (proven !== undefined) return proven;
  await Promise.all([limits.countFailure(byReference, now), limits.countFailure(byAddress, now)]);
  throw new Problem('receipt-refused');
};
