import type { Day } from '../../shared/domain/day.ts';
import type { Staff } from '../../shared/domain/organisation.ts';
import type { Head } from '../../shared/domain/petition.ts';
import type { Change } from '../case/change.ts';
import { lateReasonOf } from '../case/stated.ts';

interface Visit {
  readonly place: string;
  readonly minutes: number;
  readonly record: string;
  readonly lateReason?: string | undefined;
}

type Leader = Staff & { readonly tier: NonNullable<Staff['tier']> };

/** The personal act of whoever received the visitor: place, duration and minutes are its evidence. */
export const visitAct = (head: Head, { id, tier, procuratorate }: Leader, actedOn: Day, visit: Visit): Change => {
  const counts = head.handled === undefined;
  return {
    data: {
      type: 'act',
      act: 'VISIT_RECEIVED',
      official: id,
      tier,
      office: procuratorate,
      actedOn,
      counts,
      minutes: visit.minutes,
      ...(counts && head.resolvedOn !== undefined ? { resolvedOn: head.resolvedOn } : {}),
      ...lateReasonOf(visit),
    },
    text: `${visit.place}\n${visit.record}`,
  };
};
