import { supervision } from '../../shared/contract/supervision.ts';
import { presentClock } from '../../shared/contract/views/present.ts';
import { relationOf } from '../../shared/domain/access.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { isBarred } from '../../shared/domain/firewall.ts';
import { nextSteps } from '../../shared/domain/next-steps.ts';
import type { Head } from '../../shared/domain/petition.ts';
import { openCase } from '../case/change.ts';
import type { StaffCaller } from '../kit/caller.ts';
import { handle } from '../kit/context.ts';

/** Whose business it is where the case stands: that of whoever holds or supervises it, or stands above the holder. */
const isInSubtree = (caller: StaffCaller, head: Head): boolean =>
  relationOf(head, caller.procuratorate) !== undefined && !isBarred(head, caller);

/** Of a case that it has not assigned down a superior sees no more than this, unless it takes the case up. */
export const readStanding = handle(supervision.endpoints.readStanding, async ({ params }, context) => {
  const { petitions, directory, caller, now, language } = context;
  const { head } = await openCase(petitions, params.id, caller, () => true, isInSubtree);
  const [office, reckoning] = await Promise.all([
    directory.procuratorate(head.office),
    directory.reckoning(),
    petitions.logRead(head.reference, now, caller.id, 'readStanding'),
  ]);
  const shown = { today: shanghaiDay(now), language, reckoning, audience: 'staff' } as const;
  const { reference, version, procedure, receivedOn, clocks } = head;
  return {
    reference,
    version,
    procedure,
    receivedOn,
    office: { code: head.office, name: office?.name[language] ?? head.office },
    clocks: clocks.map((clock) => presentClock(clock, shown)),
    next: nextSteps(head, relationOf(head, caller.procuratorate)),
  };
});
