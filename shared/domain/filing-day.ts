import type { Day } from './day.ts';

/** The day a petition counts as filed: the postmark of a letter, else the receipt (Criminal Procedure Law, art. 105). */
export const filingDay = (receivedOn: Day, postmark?: Day): Day =>
  postmark && postmark < receivedOn ? postmark : receivedOn;
