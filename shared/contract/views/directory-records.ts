import * as z from 'zod';
import { CalendarYear } from '../../domain/calendar/calendar-year.ts';
import { Instant } from '../../domain/id.ts';
import { Procuratorate, Staff } from '../../domain/organisation.ts';
import { Proposal } from '../../domain/reckoning-change.ts';

/** The version under which a record of the directory is changed next. */
export const Version = z.int().positive();

export const ProcuratorateRecord = Procuratorate.extend({ version: Version });
export type ProcuratorateRecord = z.infer<typeof ProcuratorateRecord>;

export const StaffRecord = Staff.extend({ version: Version });
export type StaffRecord = z.infer<typeof StaffRecord>;

/** A year of the calendar as it holds, and who set it last; one that ships and that nobody has set has version 0. */
export const CalendarYearRecord = CalendarYear.extend({
  version: z.int().nonnegative(),
  by: z.string().optional(),
  at: Instant.optional(),
});

/** A change of calendar or rules, and what became of it. */
export const ProposalRecord = Proposal.extend({ version: Version });
