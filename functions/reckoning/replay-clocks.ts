import { randomUUID } from 'node:crypto';
import { reckoning } from '../../shared/contract/reckoning.ts';
import { isSettled } from '../../shared/domain/clocks/loaded.ts';
import type { Reckoning } from '../../shared/domain/clocks/reckoning.ts';
import { isMoved, replayOf } from '../../shared/domain/clocks/replay.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import type { ProcuratorateCode } from '../../shared/domain/id.ts';
import type { EventData, Head } from '../../shared/domain/petition.ts';
import type { Proposal, ReplayProgress } from '../../shared/domain/reckoning-change.ts';
import { mayTake } from '../../shared/domain/transition.ts';
import { addToPetition } from '../case/change.ts';
import { type JobContextOf, perform } from '../kit/context.ts';
import { inLanes } from '../kit/in-lanes.ts';
import { log } from '../kit/log.ts';
import type { StoredProposal } from '../tables/directory/changes.ts';

type Context = JobContextOf<typeof reckoning.jobs.replayClocks>;

const BY = 'replay-clocks';
const PAGE = 100;
const LANES = 8;
/** A run stops in time to be gone before its time is up; the next one goes on. */
const RUN_MS = reckoning.jobs.replayClocks.timeout * 1000 * 0.8;
const BEGIN = { looked: 0, movedInRound: 0 } as const;

/** What is written to a case, or nothing when its clocks stand as they should. */
const restated = (head: Head, { number, change, decidedBy }: Proposal, by: Reckoning): EventData | undefined => {
  const replay = replayOf(head, by);
  if (!isMoved(replay) || !mayTake('restate', head.procedure)) return undefined;
  if (decidedBy === undefined) throw new Error(`Change ${number} was approved by nobody`);
  const { calendar } = change;
  return {
    type: 'clocks-restated',
    change: number,
    approvedBy: decidedBy,
    ...(calendar === undefined ? {} : { year: calendar.year }),
    ...(replay.rules === undefined ? {} : { rules: replay.rules }),
  };
};

/** Whether this change has been written to the case before: a run that died may have done so without having counted it. */
const wasMoved = async (reference: Reference, { number }: Proposal, { petitions }: Context): Promise<boolean> =>
  (await petitions.history(reference))?.events.some(
    ({ event: { data } }) => data.type === 'clocks-restated' && data.change === number,
  ) ?? false;

/** Moves the clocks of one case; answers whether they were moved. Done again it finds nothing to do. */
const replayCase = async (reference: Reference, proposal: Proposal, recount: boolean, context: Context) => {
  const by = await context.directory.reckoning();
  const known = await context.petitions.head(reference);
  let written = false;
  if (known !== undefined && restated(known.head, proposal, by) !== undefined) {
    const decide = (head: Head) => {
      const data = restated(head, proposal, by);
      written = data !== undefined;
      return data && { data };
    };
    await addToPetition(reference, 'restate', BY, context, decide, { known });
  }
  return written || (recount && (await wasMoved(reference, proposal, context)));
};

/** Goes through one page of cases; answers how far that has come, or nothing when it was the last of the round. */
const replayPage = async (
  proposal: Proposal,
  progress: ReplayProgress,
  offices: readonly ProcuratorateCode[],
  recount: boolean,
  context: Context,
): Promise<{ readonly progress: ReplayProgress; readonly over: boolean }> => {
  const office = progress.office ?? offices[0];
  if (office === undefined) return { progress, over: true };
  const today = shanghaiDay(context.now);
  const { references, next } = await context.petitions.restatable({ office, page: progress.after, limit: PAGE, today });
  const moved = (
    await inLanes(references, LANES, (reference) => replayCase(reference, proposal, recount, context))
  ).filter(Boolean).length;
  const { office: _, after: __, ...counts } = progress;
  const following = next === undefined ? offices[offices.indexOf(office) + 1] : office;
  return {
    progress: {
      ...counts,
      looked: progress.looked + references.length,
      movedInRound: progress.movedInRound + moved,
      moved: progress.moved + moved,
      ...(following === undefined ? {} : { office: following }),
      ...(next === undefined ? {} : { after: next }),
    },
    over: following === undefined,
  };
};

/** The next round begins; the last one finds nothing that moves: no case that came to another office, or back to a former shelf, meanwhile was passed by. */
const nextRound = ({ run, round, moved }: ReplayProgress): ReplayProgress => ({
  run,
  round: round + 1,
  moved,
  ...BEGIN,
});

/** Keeps how far a run has come; answers the new version, or nothing when another run has taken over. */
const keep = async (proposal: Proposal, seen: number, { directory, now }: Context): Promise<number | undefined> => {
  const outcome = await directory.putChange(proposal, { seen, by: proposal.decidedBy ?? proposal.proposedBy, at: now });
  return outcome.outcome === 'set' ? outcome.version : undefined;
};

const replay = async (stored: StoredProposal, context: Context): Promise<void> => {
  const started = Date.now();
  const offices = (await context.directory.tree()).map(({ code }) => code).sort();
  const { version: seen, ...rest } = stored;
  let progress: ReplayProgress = { ...(rest.replay ?? { round: 1, moved: 0, ...BEGIN }), run: randomUUID() };
  let proposal: Proposal = { ...rest, replay: progress };
  // Of two runs at once the later one takes over, before it touches a case.
  let version = await keep(proposal, seen, context);
  let recount = progress.round === 1; // later rounds see each case once more
  while (version !== undefined && proposal.state === 'APPROVED' && Date.now() - started < RUN_MS) {
    const { progress: after, over } = await replayPage(proposal, progress, offices, recount, context);
    const looked = after.looked > progress.looked;
    recount &&= !looked && !over;
    const done = over && after.movedInRound === 0;
    progress = over && !done ? nextRound(after) : after;
    proposal = {
      ...proposal,
      replay: progress,
      ...(done ? { state: 'APPLIED' as const, appliedAt: context.now.toISOString() } : {}),
    };
    // There is nothing to remember of a procuratorate without cases.
    if (looked || over) version = await keep(proposal, version, context);
  }
  const { number, state } = proposal;
  log('info', 'replay', { change: number, state, looked: progress.looked, moved: progress.moved });
};

/**
 * Writes an approved change to each case whose clocks it moves: one event with both days. It keeps how far it has come, so
 * that a run that was stopped, or died, is taken up by the next one; a case that was done has nothing left to move.
 */
export const replayClocks = perform(reckoning.jobs.replayClocks, async (_, context) => {
  const [last] = await context.directory.changes();
  const settled = last?.decidedAt !== undefined && isSettled(last.decidedAt, context.now);
  if (last?.state === 'APPROVED' && settled) await replay(last, context);
  return [];
});
