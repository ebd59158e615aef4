import type { Changes } from './changes.ts';

const nothing = () => ({});

/** What the events of the outcome, of reviews and of corrections change. */
export const changesAfterwards: Changes<
  | 'resolution'
  | 'confirmed'
  | 'disputed'
  | 'rated'
  | 'withdrawn'
  | 'review-requested'
  | 'review-opened'
  | 'review-concluded'
  | 'correction-issued'
  | 'correction-advanced'
  | 'terminated'
> = {
  resolution: ({ resolution, resolvedOn }, { procedure }, by) => ({
    resolution,
    resolvedOn: resolution === 'RECURRED' ? undefined : resolvedOn,
    ...(resolution === 'RECURRED' ? { confirmed: undefined } : by === 'petitioner' ? { confirmed: true } : {}),
    ...(resolution !== 'RECURRED' && procedure === 'REPLIED' ? { procedure: 'CLOSED' } : {}),
  }),
  confirmed: () => ({ confirmed: true }),
  disputed: nothing,
  rated: ({ score }) => ({ score }),
  withdrawn: () => ({ procedure: 'WITHDRAWN' }),
  'review-requested': (_, { review }) => ({
    procedure: 'REVIEW_REQUESTED',
    review: {
      round: (review?.round ?? 0) + 1,
      ...(review?.reviewer === undefined ? {} : { former: review.reviewer }),
    },
  }),
  'review-opened': ({ reviewer }, { review }) => ({
    procedure: 'REVIEWING',
    review: { ...review, round: review?.round ?? 1, reviewer },
  }),
  'review-concluded': ({ outcome, decision }, { review }) => ({
    procedure: 'CLOSED',
    review: { ...review, round: review?.round ?? 1, outcome },
    ...(decision === undefined ? {} : { decision }),
  }),
  'correction-issued': ({ instrument, issuedOn: on, dueOn }, { version, corrections = [] }) => ({
    corrections: [...corrections, { seq: version + 1, instrument, dueOn, stage: 'ISSUED', on }],
  }),
  'correction-advanced': ({ correction, stage, on }, { corrections = [] }) => ({
    corrections: corrections.map((each) => (each.seq === correction ? { ...each, stage, on } : each)),
  }),
  terminated: () => ({ procedure: 'TERMINATED' }),
};
