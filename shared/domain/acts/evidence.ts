import * as z from 'zod';
import type { ActType } from '../vocabulary.ts';

/** Parts of the evidence of a personal act that are written down, and sealed. */
export const EvidencePart = z.enum(['PLACE', 'RECORD', 'INSTRUCTION', 'OUTCOME']);
export type EvidencePart = z.infer<typeof EvidencePart>;

/** What a personal act still lacks before it counts. */
export const Missing = z.enum([
  'NO_PLACE',
  'NO_DURATION',
  'TOO_BRIEF',
  'NO_RECORD',
  'NO_INSTRUCTION',
  'NO_ADDRESSEE',
  'NO_DUE_DAY',
  'NO_OUTCOME',
]);
export type Missing = z.infer<typeof Missing>;

/** What the evidence of one type of act consists of. */
interface Needed {
  readonly parts: readonly EvidencePart[];
  /** The least duration, in minutes; none where duration is no evidence. */
  readonly minutes?: number;
}

/** Shorter than this, in minutes, nobody was received (practice of the programme, not a statute). */
export const LEAST_MINUTES = 10;

/**
 * The evidence that each type of act needs before it counts towards the plan. A written instruction (批示) names who
 * carries it out, and until when.
 */
export const evidence: Readonly<Record<ActType, Needed>> = {
  LETTER_INSTRUCTED: { parts: ['INSTRUCTION'] },
  VISIT_RECEIVED: { parts: ['PLACE', 'RECORD'], minutes: LEAST_MINUTES },
  WENT_TO_PETITIONER: { parts: ['PLACE', 'RECORD'], minutes: LEAST_MINUTES },
  HEARING_CHAIRED: { parts: ['PLACE', 'RECORD'] },
  CASE_LED: { parts: ['INSTRUCTION', 'OUTCOME'] },
};

/** What is there of the evidence of an act. */
export interface Evidenced {
  readonly act: ActType;
  readonly has: readonly EvidencePart[];
  readonly minutes?: number | undefined;
  /** Who carries out the written instruction. */
  readonly instructed?: unknown;
  /** Until when. */
  readonly dueOn?: unknown;
}

const byPart = {
  PLACE: 'NO_PLACE',
  RECORD: 'NO_RECORD',
  INSTRUCTION: 'NO_INSTRUCTION',
  OUTCOME: 'NO_OUTCOME',
} as const satisfies Record<EvidencePart, Missing>;

/** What an act lacks, in the order in which its form asks for it; nothing when its evidence is complete. */
export const missingOf = ({ act, has, minutes, instructed, dueOn }: Evidenced): Missing[] => {
  const { parts, minutes: least } = evidence[act];
  const ofDuration: Missing[] = minutes === undefined ? ['NO_DURATION'] : minutes < (least ?? 0) ? ['TOO_BRIEF'] : [];
  const ofInstruction: Missing[] = [
    ...(instructed === undefined ? (['NO_ADDRESSEE'] as const) : []),
    ...(dueOn === undefined ? (['NO_DUE_DAY'] as const) : []),
  ];
  const lacks: readonly Missing[] = [
    ...parts.filter((part) => !has.includes(part)).map((part) => byPart[part]),
    ...(least === undefined ? [] : ofDuration),
    ...(parts.includes('INSTRUCTION') ? ofInstruction : []),
  ];
  return Missing.options.filter((code) => lacks.includes(code));
};
