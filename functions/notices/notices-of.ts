import { isSame } from '../../shared/domain/clocks/clocks.ts';
import type { StaffId } from '../../shared/domain/id.ts';
import type { Notice } from '../../shared/domain/notice.ts';
import type { Event, Head } from '../../shared/domain/petition.ts';
import { recipientsOf, type StaffOf } from './recipients.ts';

/**
 * The notices of one event: of several steps about one clock somebody is told the furthest. Nothing for an event that is
 * not about attention, and of steps that are history.
 */
export const noticesOf = async (
  { reference, seq, at, data }: Event,
  head: Head,
  staffOf: StaffOf,
): Promise<readonly Notice[]> => {
  if (data.type !== 'attended') return [];
  const notices = new Map<string, Notice>();
  const tell = (recipient: StaffId, { clock, step }: (typeof data.attends)[number]) => {
    const dueOn = head.clocks.find((each) => isSame(each, clock))?.dueOn;
    if (dueOn === undefined) throw new Error('An event attends to a clock that its petition does not have');
    const notice = { recipient, reference, office: head.office, seq, at, clock, step, dueOn };
    notices.set(`${recipient} ${clock.id} ${clock.startedBy}`, notice);
  };
  for (const attended of data.attends.filter(({ quiet }) => !quiet)) {
    for (const { id } of await recipientsOf(head, attended.step, staffOf)) tell(id, attended);
  }
  return [...notices.values()];
};
