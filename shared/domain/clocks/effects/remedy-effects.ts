import type { Instrument } from '../../events/correction.ts';
import type { ClockId } from '../clock-id.ts';
import type { EffectsOf } from './effects-of.ts';

/** Instruments that the police must answer within a time of their own (CPR art. 560, 563). */
const policeClocks: Partial<Record<Instrument, ClockId>> = {
  REASONS_DEMANDED: 'POLICE_EXPLAIN_7D',
  FILING_NOTICE: 'POLICE_FILE_15D',
};

/** Reviews, corrections and the end. */
export const remedyEffects: EffectsOf<
  'review-requested' | 'review-opened' | 'review-concluded' | 'correction-issued' | 'correction-advanced' | 'terminated'
> = {
  'review-requested': ({ requestedOn: on }) => ({
    on,
    meets: ['REVIEW_REQUEST_30D'],
    starts: [{ id: 'REVIEW_30D', on }],
  }),
  'review-opened': 'none',
  'review-concluded': ({ concludedOn: on }, { review }) => ({
    on,
    meets: ['REVIEW_30D'],
    // After the first review comes the second one; after that none.
    starts: (review?.round ?? 1) < 2 ? [{ id: 'REVIEW_REQUEST_30D', on }] : [],
  }),
  'correction-issued': ({ instrument, issuedOn: on }) => {
    const id = policeClocks[instrument];
    return { on, starts: id === undefined ? [] : [{ id, on }] };
  },
  'correction-advanced': ({ instrument, stage, on }) => {
    const id = policeClocks[instrument];
    if (stage === 'CONTESTED') return { on, starts: [{ id: 'CORRECTION_OBJECTION_7D', on }] };
    if (stage === 'RE_EXAMINED') return { on, meets: ['CORRECTION_OBJECTION_7D'] };
    return { on, meets: stage === 'EXECUTED' && id !== undefined ? [id] : [] };
  },
  terminated: ({ terminatedOn: on }) => ({ on, cancels: ['REVIEW_REQUEST_30D'] }),
};
