import type * as z from 'zod';
import type { Act } from '../../shared/contract/views/act-view.ts';
import { addDays, type Day } from '../../shared/domain/day.ts';

type Entered = z.input<typeof Act>;

/** A visit that a leading official received, with complete evidence; every part may be replaced. */
export const aVisit = (actedOn: Day, parts: Partial<Entered> = {}): Entered => ({
  act: 'VISIT_RECEIVED',
  official: 'pg-2101',
  actedOn,
  place: '接待室',
  minutes: 40,
  record: '当面听取诉求。',
  ...parts,
});

/** A letter that a leading official read and gave instructions on, with complete evidence. */
export const aLetterRead = (actedOn: Day, parts: Partial<Entered> = {}): Entered => ({
  act: 'LETTER_INSTRUCTED',
  official: 'pg-2101',
  actedOn,
  place: '检察长办公室',
  instruction: '请七日内拿出意见。',
  instructed: 'handler-2101-1',
  dueOn: addDays(actedOn, 7),
  ...parts,
});
