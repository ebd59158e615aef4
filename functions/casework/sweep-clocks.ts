import { casework } from '../../shared/contract/casework.ts';
import { isAttentive } from '../../shared/domain/clocks/attention-hours.ts';
import { attentionDue, nextLook } from '../../shared/domain/clocks/clock-status.ts';
import type { Reckoning } from '../../shared/domain/clocks/reckoning.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { type Day, shanghaiDay } from '../../shared/domain/day.ts';
import type { Head } from '../../shared/domain/petition.ts';
import { addToPetition, type Change } from '../case/change.ts';
import { type JobContextOf, perform } from '../kit/context.ts';
import { inLanes } from '../kit/in-lanes.ts';
import { errorFields, log } from '../kit/log.ts';

type Context = JobContextOf<typeof casework.jobs.sweepClocks>;

const LANES = 16;
/** A run that has used up this share of its time leaves the rest to the next one. */
const SHARE = 0.8;

/** All steps that have come, in one event; nothing when there are none. */
const attendedIn = ({ clocks }: Head, attendedOn: Day, reckoning: Reckoning): Change | undefined => {
  const attends = clocks.flatMap((clock) => attentionDue(clock, attendedOn, reckoning));
  return attends.length === 0 ? undefined : { data: { type: 'attended', attendedOn, attends } };
};

/** Takes the steps of one petition that have come; when none has, because its calendar changed, looks again later. */
const attendTo = async (reference: Reference, context: Context): Promise<'attended' | 'postponed'> => {
  const { petitions, directory, now } = context;
  const reckoning = await directory.reckoning();
  const today = shanghaiDay(now);
  const known = await petitions.head(reference, () => true);
  if (known === undefined) throw new Error('An index names a petition that is not there');
  if (attendedIn(known.head, today, reckoning) === undefined) {
    const attendOn = nextLook(known.head.clocks, reckoning, today);
    // Found under another day than the head says: the index is a moment behind, and there is nothing to do.
    if (attendOn !== known.attendOn) await petitions.lookAgain(known, attendOn);
    return 'postponed';
  }
  await addToPetition(reference, 'attend', 'sweep-clocks', context, (head) => attendedIn(head, today, reckoning), {
    known,
  });
  return 'attended';
};

/**
 * Takes every step of attention that has come, each once: the event that says so is written under the version that it was
 * decided on. Reads what is due and nothing else. Outside working hours it waits, and later takes what came meanwhile.
 */
export const sweepClocks = perform(casework.jobs.sweepClocks, async (_, context) => {
  const { petitions, directory, now } = context;
  if (!isAttentive(now, await directory.reckoning())) return [];
  const started = performance.now();
  const counts = { attended: 0, postponed: 0, failed: 0 };
  for await (const page of petitions.due(shanghaiDay(now))) {
    await inLanes(page, LANES, async (reference) => {
      try {
        counts[await attendTo(reference, context)]++;
      } catch (error) {
        // One petition that cannot be attended to holds up no other; the run fails when all have had their turn.
        log('error', 'sweep.failed', { reference, ...errorFields(error) });
        counts.failed++;
      }
    });
    if (performance.now() - started > casework.jobs.sweepClocks.timeout * 1000 * SHARE) {
      log('warn', 'sweep.unfinished', counts);
      break;
    }
  }
  log('info', 'sweep', counts);
  if (counts.failed > 0) throw new Error(`${counts.failed} petitions could not be attended to`);
  return [];
});
