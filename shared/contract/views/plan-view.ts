import * as z from 'zod';
import { Day } from '../../domain/day.ts';
import { Instant, ProcuratorateCode, StaffId } from '../../domain/id.ts';
import { PlanNode, PlanTerms, Wholes } from '../../domain/plans/plan.ts';
import { Tier } from '../../domain/vocabulary.ts';

/** What should be done by a day, what is, and what will be at the end of the plan at this pace. */
const Pace = z.object({
  planned: z.int(),
  done: z.int(),
  /** Tasks that the plan asks for by the day, to one decimal. */
  byNow: z.number(),
  /** Done at the end of the plan when it goes on like this; null before the plan asks for anything. */
  forecast: z.int().nullable(),
});

/** Planned and done up to the end of a month; done is null for what lies ahead. */
const MonthOfPlan = z.object({ month: z.int(), planned: z.number(), done: z.int().nullable() });

/** A version of a plan that is or was in force. */
export const PlanVersion = z.object({
  version: z.int().positive(),
  at: Instant,
  by: z.string(),
  reason: z.string(),
  /** Tasks of the whole plan. */
  planned: z.int(),
});

/** The plan in force of a procuratorate and those below it, against what is published as done. */
export const PlanView = z.object({
  year: z.int(),
  procuratorate: ProcuratorateCode,
  name: z.string(),
  terms: PlanTerms,
  /** Absent while no plan of the year is in force. */
  inForce: PlanVersion.optional(),
  /** The day up to which what is done counts; absent before anything of the year is published. */
  day: Day.optional(),
  total: Pace,
  /** What the plan gives the subtree, by tier. */
  whole: Wholes,
  byProcuratorate: z.array(Pace.extend({ code: ProcuratorateCode, name: z.string(), own: z.boolean() })),
  byOfficial: z.array(Pace.extend({ official: StaffId, name: z.string(), tier: Tier })),
  /** Each month of the terms. */
  months: z.array(MonthOfPlan),
});

/** Where the parts of a plan do not add up to its whole. */
const DifferenceView = z.object({
  procuratorate: ProcuratorateCode,
  tier: Tier,
  whole: z.int(),
  parts: z.int(),
  /** In the language of the caller. */
  message: z.string(),
});

/** The draft of a year's plan, as far as the caller may see it. */
export const DraftView = z.object({
  year: z.int(),
  /** The version under which the draft is changed next; 0 while there is none. */
  version: z.int().nonnegative(),
  terms: PlanTerms,
  nodes: z.array(PlanNode),
  /** Nothing keeps it from being put in force when there are none. */
  differences: z.array(DifferenceView),
  /** The version that is in force; 0 for none. */
  inForce: z.int().nonnegative(),
});

/** One figure that a change of plan moves. */
const MovedFigure = z.object({
  procuratorate: ProcuratorateCode,
  official: StaffId.optional(),
  name: z.string(),
  done: z.int(),
  before: z.int(),
  after: z.int(),
  /** Completion rates in percent; null without planned tasks. */
  rateBefore: z.number().nullable(),
  rateAfter: z.number().nullable(),
});

/** What a draft changes against the plan in force: whose figures move, and the pace line of the caller's subtree. */
export const PlanPreview = z.object({
  moved: z.array(MovedFigure),
  /** `inForce`: what the plan in force asks for by then; null while none is. */
  months: z.array(MonthOfPlan.extend({ inForce: z.number().nullable() })),
});
