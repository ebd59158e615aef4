import { notices } from '../../shared/contract/notices.ts';
import type { ProcuratorateCode } from '../../shared/domain/id.ts';
import type { Staff } from '../../shared/domain/organisation.ts';
import { type JobContextOf, perform } from '../kit/context.ts';
import { fromStreamImage } from '../kit/dynamodb.ts';
import { errorFields, log } from '../kit/log.ts';
import { eventOf, type StoredEvent } from '../tables/petitions/items.ts';
import { noticesOf } from './notices-of.ts';
import type { StaffOf } from './recipients.ts';

type Context = JobContextOf<typeof notices.jobs.deliverNotices>;

/** The staff of each procuratorate, asked once in a run. */
const asking = (directory: Context['directory']): StaffOf => {
  const known = new Map<ProcuratorateCode, Promise<readonly Staff[]>>();
  return (code) => {
    const asked = known.get(code) ?? directory.staffOf(code);
    known.set(code, asked);
    return asked;
  };
};

const deliver = async ({ event }: StoredEvent, staffOf: StaffOf, context: Context): Promise<void> => {
  const { reference, seq, data } = event;
  // The event is written with its head: one that is older is a copy that lags behind.
  const stored = await context.petitions.head(reference, ({ head }) => head.version >= seq);
  if (stored === undefined) throw new Error('An event belongs to a petition that is not there');
  const all = await noticesOf(event, stored.head, staffOf);
  const isTold = data.type === 'attended' && data.attends.some(({ quiet }) => !quiet);
  if (isTold && all.length === 0) log('warn', 'notices.nobody', { reference, seq });
  for (const notice of all) await context.notices.lay(notice);
};

/**
 * Tells the staff what the sweep did. A notice is named by its event, so that a second delivery finds it in its inbox.
 * The first record that fails ends the batch: it and what follows are delivered again.
 */
export const deliverNotices = perform(notices.jobs.deliverNotices, async (records, context) => {
  const staffOf = asking(context.directory);
  for (const { dynamodb } of records) {
    try {
      await deliver(eventOf(fromStreamImage(dynamodb?.NewImage ?? {})), staffOf, context);
    } catch (error) {
      log('error', 'notices.failed', { sequence: dynamodb?.SequenceNumber, ...errorFields(error) });
      return [dynamodb?.SequenceNumber ?? ''];
    }
  }
  return [];
});
