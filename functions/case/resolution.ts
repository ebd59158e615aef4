import type { Day } from '../../shared/domain/day.ts';
import type { EventData, Head } from '../../shared/domain/petition.ts';

type ResolutionData = Extract<EventData, { type: 'resolution' }>;

/** A resolution of this case, whoever states it: attributed to its personal act, and restating the one before. */
export const resolutionOf = (
  { handled, resolvedOn: formerly }: Head,
  resolution: ResolutionData['resolution'],
  resolvedOn: Day,
): ResolutionData => ({
  type: 'resolution',
  resolution,
  resolvedOn,
  ...(handled === undefined ? {} : { handled }),
  ...(formerly === undefined ? {} : { formerly }),
});
