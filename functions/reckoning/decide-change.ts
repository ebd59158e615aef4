import { reckoning } from '../../shared/contract/reckoning.ts';
import { nextVersionId } from '../../shared/domain/clocks/rule-change.ts';
import { levelOf } from '../../shared/domain/organisation.ts';
import type { Proposal } from '../../shared/domain/reckoning-change.ts';
import { handle } from '../kit/context.ts';
import { log } from '../kit/log.ts';
import { Problem } from '../kit/problem.ts';
import type { Effect, StoredProposal } from '../tables/directory/changes.ts';
import { type LoadedRecords, reckoningOf } from '../tables/directory/loaded.ts';
import { loadedBefore } from './known.ts';

/** What the approved change sets, on top of what is loaded. */
const effectOf = ({ change: { calendar, rules } }: Proposal, loaded: LoadedRecords): Effect => {
  if (calendar !== undefined)
    return { calendarYear: calendar, seen: loaded.years.find(({ year }) => year === calendar.year)?.version ?? 0 };
  if (rules === undefined) throw new Error('A change is one of calendar or of rules');
  const id = nextVersionId(rules.version, reckoningOf(loaded).rules);
  return { ruleChange: { ...rules, id }, count: loaded.rules.length };
};

const stale = ({ version, decidedAt, proposedAt, decidedBy, proposedBy }: StoredProposal) =>
  new Problem('stale-version', {
    current: {
      version,
      changes: [{ seq: version, type: 'change', at: decidedAt ?? proposedAt, by: decidedBy ?? proposedBy }],
    },
  });

export const decideChange = handle(
  reckoning.endpoints.decideChange,
  async ({ params: { number }, version, body: { decision } }, { directory, caller, now, fail }) => {
    if (levelOf(caller.procuratorate) !== 'PROVINCE') fail('forbidden');
    const { version: present, ...proposal } = (await directory.change(number)) ?? fail('not-found');
    if (present !== version) throw stale({ ...proposal, version: present });
    const at = (code: string) => fail('rule-broken', { faults: [{ path: 'body.decision', code }] });
    if (proposal.state !== 'PROPOSED') at('decided-before');
    if (decision === 'APPROVE' && proposal.proposedBy === caller.id) at('own-change');

    const change = { seen: version, by: caller.id, at: now };
    const decided: Proposal = {
      ...proposal,
      state: decision === 'APPROVE' ? 'APPROVED' : 'DROPPED',
      decidedBy: caller.id,
      decidedAt: now.toISOString(),
    };
    const written =
      decision === 'APPROVE'
        ? await directory.approveChange(
            decided,
            effectOf(proposal, await loadedBefore(proposal.change, 'change', directory)),
            change,
          )
        : (await directory.putChange(decided, change)).outcome === 'set';
    if (!written) throw stale((await directory.change(number)) ?? fail('not-found'));
    log('info', 'reckoning.decided', { staff: caller.id, change: number, state: decided.state });
    return { ...decided, version: version + 1 };
  },
);
