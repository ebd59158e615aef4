import type { Day } from '../../shared/domain/day.ts';
import type { Head } from '../../shared/domain/petition.ts';

/** The day from which the receiver was to say something: that of the transfer, or of the objection that was not upheld. */
export const askedOn = ({ clocks, transfer }: Head): Day | undefined =>
  clocks.findLast(({ id }) => id === 'TRANSFER_OBJECTION_5WD')?.startedOn ?? transfer?.on;
