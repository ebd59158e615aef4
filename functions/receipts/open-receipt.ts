import { receipts } from '../../shared/contract/receipts.ts';
import { handle } from '../kit/context.ts';

const PER_REFERENCE = { scope: 'reference', most: 20, window: 3600 } as const;
const PER_ADDRESS = { scope: 'address', most: 30, window: 900 } as const;

/**
 * Unknown reference and wrong code give the same answer after the same work: two reads, two scrypts; the second read
 * holds what was received a moment ago. Only failures are
 * counted, so that a petitioner who knows the code is not slowed down by it.
 */
export const openReceipt = handle(
  receipts.endpoints.openReceipt,
  async ({ body }, { petitions, limits, tickets, caller, now, fail }) => {
    const byReference = { ...PER_REFERENCE, name: body.reference };
    const byAddress = { ...PER_ADDRESS, name: await tickets.addressName(caller.address) };
    const [waitReference, waitAddress, recent] = await Promise.all([
      limits.waitFor(byReference, now),
      limits.waitFor(byAddress, now),
      petitions.recentHead(body.reference),
    ]);
    const retryAfter = Math.max(waitReference ?? 0, waitAddress ?? 0);
    if (retryAfter > 0) fail('too-many-attempts', { retryAfter });

    const opens = (head: typeof recent) => tickets.isCode(body.queryCode, head?.code);
    if (!(await opens(recent)) && !(await opens(await petitions.head(body.reference)))) {
      await Promise.all([limits.countFailure(byReference, now), limits.countFailure(byAddress, now)]);
      fail('receipt-refused');
    }
    return tickets.issueToken(body.reference, now);
  },
);
