import * as z from 'zod';
import type { Bilingual } from '../../problems.ts';
import { both, compensationLaw, criminalRules } from '../clocks/legal-sources.ts';
import { Day } from '../day.ts';

/** Instruments by which an error is corrected (CPR art. 552-553, 560). An instrument once used is never deleted. */
export const Instrument = z.enum([
  'ORAL_OPINION',
  'CORRECTION_NOTICE',
  'RECOMMENDATION',
  'PROTEST',
  'OWN_DECISION_CHANGED',
  'COMPENSATION',
  'REASONS_DEMANDED',
  'FILING_NOTICE',
]);
export type Instrument = z.infer<typeof Instrument>;

export const instruments: Readonly<Record<Instrument, { readonly name: Bilingual; readonly source: Bilingual }>> = {
  ORAL_OPINION: { name: both('口头纠正意见', 'Oral opinion'), source: criminalRules(552) },
  CORRECTION_NOTICE: { name: both('纠正违法通知书', 'Correction notice'), source: criminalRules(552) },
  RECOMMENDATION: { name: both('检察建议', 'Procuratorial recommendation'), source: criminalRules(553) },
  PROTEST: { name: both('抗诉', 'Protest'), source: criminalRules(553) },
  OWN_DECISION_CHANGED: {
    name: both('改变本院决定', 'Own decision changed'),
    source: criminalRules(553),
  },
  COMPENSATION: { name: both('国家赔偿', 'State compensation'), source: compensationLaw(23) },
  REASONS_DEMANDED: {
    name: both('要求说明不立案理由通知书', 'Notice to state the reasons for not filing'),
    source: criminalRules(560),
  },
  FILING_NOTICE: { name: both('通知立案书', 'Notice to file a case'), source: criminalRules(563) },
};

/** How far a correction has come; only the next stages may follow. */
export const CorrectionStage = z.enum(['ISSUED', 'CONTESTED', 'RE_EXAMINED', 'RAISED', 'EXECUTED', 'VERIFIED', 'TOLD']);
export type CorrectionStage = z.infer<typeof CorrectionStage>;

/**
 * Stages that may follow each: what was issued is executed, contested, or, without an answer, raised one level up; what
 * was executed is verified; at the end the petitioner is told.
 */
export const correctionStages = {
  ISSUED: ['CONTESTED', 'RAISED', 'EXECUTED'],
  CONTESTED: ['RE_EXAMINED'],
  RE_EXAMINED: ['RAISED', 'EXECUTED'],
  RAISED: ['EXECUTED'],
  EXECUTED: ['VERIFIED'],
  VERIFIED: ['TOLD'],
  TOLD: [],
} as const satisfies Readonly<Record<CorrectionStage, readonly CorrectionStage[]>>;

/** Whether a stage may follow another. */
export const mayFollow = (before: CorrectionStage, next: CorrectionStage): boolean => {
  const following: readonly CorrectionStage[] = correctionStages[before];
  return following.includes(next);
};

/** One entry of the register of corrections: named by the event that opened it. */
export const Correction = z.strictObject({
  seq: z.int().positive(),
  instrument: Instrument,
  dueOn: Day,
  stage: CorrectionStage,
  /** Day of this stage. */
  on: Day,
});
export type Correction = z.infer<typeof Correction>;
