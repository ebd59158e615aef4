import { missingOf } from '../../shared/domain/acts/evidence.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { Staff } from '../../shared/domain/organisation.ts';
import type { Head } from '../../shared/domain/petition.ts';
import { actEntry, evidenceOf } from '../case/act.ts';
import type { Change } from '../case/change.ts';

interface Visit {
  readonly place: string;
  readonly minutes: number;
  readonly record: string;
  readonly lateReason?: string | undefined;
}

type Leader = Staff & { readonly tier: NonNullable<Staff['tier']> };

/** The personal act of whoever received the visitor: place, duration and minutes are its evidence. */
export const visitAct = (head: Head, { id, tier, procuratorate }: Leader, actedOn: Day, visit: Visit): Change => {
  const { place, minutes, record } = visit;
  const { parts, texts } = evidenceOf({ place, minutes, record });
  const act = 'VISIT_RECEIVED';
  const missing = missingOf({ act, ...parts });
  const lacks = missing.length === 0 ? {} : { missing };
  return actEntry(head, { act, official: id, tier, office: procuratorate, actedOn, ...parts, ...lacks }, texts, visit);
};
