import { isOpen } from '../../shared/domain/clocks/clocks.ts';
import type { Day } from '../../shared/domain/day.ts';
import type { EventData, Head } from '../../shared/domain/petition.ts';
import { breaksRule } from './stated.ts';

/** A request for re-review, within the thirty days of the petitioner (NPR art. 35-36). @throws Problem rule-broken */
export const reviewRequest = (
  { clocks }: Head,
  day: { readonly requestedOn: Day; readonly lateReason?: string },
  path: string,
): Extract<EventData, { type: 'review-requested' }> => {
  const clock = clocks.findLast((each) => each.id === 'REVIEW_REQUEST_30D' && isOpen(each));
  if (clock !== undefined && day.requestedOn > clock.dueOn) breaksRule(path, 'review-too-late', { day: clock.dueOn });
  return { type: 'review-requested', ...day };
};
