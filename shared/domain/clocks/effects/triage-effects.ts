import type { Day } from '../../day.ts';
import type { Head } from '../../petition.ts';
import type { Matter } from '../../vocabulary.ts';
import type { ClockId } from '../clock-id.ts';
import type { ClockEffects, EffectsOf } from './effects-of.ts';

/** The clock of each matter that has one of its own, and the day from which it runs. */
const matterClocks: Readonly<Record<Matter, readonly [ClockId, 'receipt' | 'acceptance']>> = {
  DEFENDER_RIGHTS: ['DEFENDER_10D', 'receipt'],
  ARTICLE_117: ['ART117_15D', 'acceptance'],
  OWN_INVESTIGATION_LEAD: ['LEAD_TRANSFER_7D', 'receipt'],
  NO_PROSECUTION: ['NOPROSECUTE_REVIEW', 'acceptance'],
  NO_PROSECUTION_COMPLEX: ['NOPROSECUTE_REVIEW_COMPLEX', 'acceptance'],
  RESIDUAL_CLAIM: ['RESIDUAL_60D', 'acceptance'],
};

/** Clocks that begin with the acceptance of a kind of petition, or of a matter. */
const atAcceptance = (head: Head, acceptedOn: Day, matter: Matter | undefined): Required<ClockEffects>['starts'] => {
  const ofKind: Required<ClockEffects>['starts'] =
    head.kind === 'STATE_COMPENSATION'
      ? [{ id: 'COMPENSATION_2M', on: head.receivedOn }] // counted from the application
      : head.kind === 'JUDICIAL_ASSISTANCE'
        ? [{ id: 'AID_DECIDE_10WD', on: head.materials?.completeOn ?? acceptedOn }]
        : [];
  if (matter === undefined) return ofKind;
  const [id, since] = matterClocks[matter];
  return [...ofKind, { id, on: since === 'receipt' ? head.receivedOn : acceptedOn }];
};

/** What happens before acceptance: every outcome of triage meets its clock; what comes back begins it anew. */
export const triageEffects: EffectsOf<
  | 'accepted'
  | 'inquired'
  | 'materials-requested'
  | 'materials-completed'
  | 'transferred'
  | 'transfer-acknowledged'
  | 'transfer-objected'
  | 'objection-settled'
  | 'referred'
> = {
  accepted: ({ acceptedOn: on, matter }, head) => ({
    on,
    meets: ['TRIAGE_7D'],
    starts: atAcceptance(head, on, matter),
  }),
  inquired: ({ inquiredOn: on }) => ({ on, meets: ['TRIAGE_7D'] }),
  'materials-requested': ({ requestedOn: on }) => ({ on, meets: ['TRIAGE_7D'] }),
  // The time for acceptance runs from the day on which everything is there.
  'materials-completed': ({ completedOn: on }) => ({ on, starts: [{ id: 'TRIAGE_7D', on }] }),
  transferred: ({ transferredOn: on }) => ({
    on,
    meets: ['TRIAGE_7D'],
    starts: [{ id: 'TRANSFER_OBJECTION_5WD', on }],
  }),
  // The new holder triages it; of an organ outside, only what it has to answer itself is left to us.
  'transfer-acknowledged': ({ acknowledgedOn: on, office }) =>
    office === undefined
      ? { on, meets: ['TRANSFER_OBJECTION_5WD'], cancels: ['SUBSTANTIVE_REPLY_3M', 'MONTHLY_PROGRESS'] }
      : { on, meets: ['TRANSFER_OBJECTION_5WD'], starts: [{ id: 'TRIAGE_7D', on }] },
  'transfer-objected': ({ objectedOn: on }) => ({ on, meets: ['TRANSFER_OBJECTION_5WD'] }),
  'objection-settled': ({ settledOn: on, upheld }) => ({
    on,
    starts: [{ id: upheld ? 'TRIAGE_7D' : 'TRANSFER_OBJECTION_5WD', on }],
  }),
  referred: ({ referredOn: on }) => ({ on, meets: ['TRIAGE_7D'], cancels: ['SUBSTANTIVE_REPLY_3M'] }),
};
