import * as z from 'zod';
import { Plan, Procuratorate, Staff } from '../domain/organisation.ts';

/** The version under which a record of the directory is changed next. */
export const Version = z.int().positive();

export const ProcuratorateRecord = Procuratorate.extend({ version: Version });
export type ProcuratorateRecord = z.infer<typeof ProcuratorateRecord>;

export const StaffRecord = Staff.extend({ version: Version });
export type StaffRecord = z.infer<typeof StaffRecord>;

export const PlanRecord = Plan.extend({ version: Version });
export type PlanRecord = z.infer<typeof PlanRecord>;
