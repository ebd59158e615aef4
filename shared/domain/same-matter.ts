import * as z from 'zod';
import type { Reference } from './code.ts';
import type { Event, Head } from './petition.ts';
import type { Ground } from './vocabulary.ts';

/** Why two petitions may be the same matter. */
export const SameReason = z.enum(['STATED', 'PERSON', 'CASE_NUMBER', 'TEXT']);
export type SameReason = z.infer<typeof SameReason>;

/** What a person says two petitions are to each other: the same matter; this one repeats the other. */
export const Relation = z.enum(['SAME_MATTER', 'REPEAT']);
export type Relation = z.infer<typeof Relation>;

/** Texts that share as much, in per cent of their three-grams, are shown as similar. */
export const SIMILAR = 50;

/** After the second review (复核) there is no further one. */
const LAST_REVIEW = 2;

const FINAL: readonly (Ground | undefined)[] = ['FINALLY_REVIEWED', 'REREVIEW_EXHAUSTED', 'TERMINATED'];

/**
 * The ground on which a repeat with the same facts is not accepted, when this case has come to its end for good (CPR art.
 * 594, NPR art. 36). New facts or evidence open it again: that is for a person to see.
 */
export const finalityOf = ({
  procedure,
  ground,
  review,
}: Pick<Head, 'procedure' | 'ground' | 'review'>): Ground | undefined => {
  if (procedure === 'TERMINATED') return 'TERMINATED';
  if (review !== undefined && review.round >= LAST_REVIEW && review.outcome !== undefined) return 'REREVIEW_EXHAUSTED';
  return procedure === 'NOT_ACCEPTED' && FINAL.includes(ground) ? ground : undefined;
};

/** A petition that this one is linked to, since which event. */
export interface MatterLink {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly other: Reference;
  readonly relation: Extract<Event['data'], { type: 'matter-linked' }>['relation'] | 'MERGED_INTO';
}

/** The links that stand after some events: each petition once, as it was linked last, or as the one that this one went into. */
export const linksOf = (events: readonly Pick<Event, 'seq' | 'at' | 'by' | 'data'>[]): MatterLink[] => {
  const links = new Map<Reference, MatterLink>();
  for (const { seq, at, by, data } of events) {
    if (data.type === 'matter-linked')
      links.set(data.other, { seq, at, by, other: data.other, relation: data.relation });
    if (data.type === 'matter-unlinked') links.delete(data.other);
    if (data.type === 'merged') links.set(data.into, { seq, at, by, other: data.into, relation: 'MERGED_INTO' });
    if (data.type === 'separated') links.delete(data.from);
  }
  return [...links.values()];
};
