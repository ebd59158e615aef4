import { reckoning } from '../../shared/contract/reckoning.ts';
import { levelOf } from '../../shared/domain/organisation.ts';
import { isPending, type Proposal } from '../../shared/domain/reckoning-change.ts';
import { handle } from '../kit/context.ts';
import { log } from '../kit/log.ts';
import { loadedBefore } from './known.ts';

/**
 * Keeps a change for the second person. One at a time: what the next one would move is known only when the one before is
 * written to the cases.
 */
export const proposeChange = handle(
  reckoning.endpoints.proposeChange,
  async ({ body }, { directory, caller, now, fail }) => {
    // Every procuratorate below reckons by it.
    if (levelOf(caller.procuratorate) !== 'PROVINCE') fail('forbidden');
    await loadedBefore(body.change, 'body.change', directory);
    const [last] = await directory.changes();
    if (last !== undefined && isPending(last))
      fail('rule-broken', { faults: [{ path: 'body.change', code: 'change-pending' }] });

    const number = (last?.number ?? 0) + 1;
    const proposedAt = now.toISOString();
    const proposal: Proposal = { number, ...body, state: 'PROPOSED', proposedBy: caller.id, proposedAt };
    // The number is free only for the first of two who propose in the same moment.
    const outcome = await directory.putChange(proposal, { seen: 0, by: caller.id, at: now });
    if (outcome.outcome !== 'set') return fail('conflict');
    log('info', 'reckoning.proposed', { staff: caller.id, change: number, year: body.change.calendar?.year });
    return { ...proposal, version: outcome.version };
  },
);
