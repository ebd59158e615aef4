import { EvidencePart, evidence, missingOf } from '../../../shared/domain/acts/evidence.ts';
import { ActType } from '../../../shared/domain/vocabulary.ts';
import { choices, day, lateReason, type StepField } from '../case/step-field.ts';
import { given, type Typed } from '../case/typed.ts';

/** The fields of an act's evidence, each written part by the name of its text. */
export const evidenceFields: readonly StepField[] = [
  { name: 'place', label: 'field.place', as: 'line' },
  { name: 'minutes', label: 'field.minutes', as: 'minutes' },
  { name: 'record', label: 'field.record', as: 'long' },
  { name: 'instruction', label: 'field.written', as: 'long' },
  { name: 'instructed', label: 'field.instructed', as: 'handler' },
  { name: 'dueOn', label: 'field.executeBy', as: 'date' },
  { name: 'outcome', label: 'field.meeting', as: 'long' },
];

/** The form of an act. Nothing of the evidence is required to record it; what is missing is said, and may come later. */
export const actFields: readonly StepField[] = [
  { name: 'act', label: 'field.act', as: 'choice', choices: choices(ActType.options, 'act'), required: true },
  { name: 'official', label: 'field.official', as: 'official', required: true },
  day('actedOn'),
  ...evidenceFields,
  lateReason,
];

const partOf: Readonly<Record<string, EvidencePart>> = {
  place: 'PLACE',
  record: 'RECORD',
  instruction: 'INSTRUCTION',
  outcome: 'OUTCOME',
};

/** Whether a field of the evidence belongs to a type of act. Where it was, may be said of each. */
export const isAsked = (name: string, act: unknown): boolean => {
  const type = ActType.safeParse(act).data;
  if (name === 'place' || !evidenceFields.some((field) => field.name === name)) return true;
  if (type === undefined) return false;
  const { parts, minutes } = evidence[type];
  if (name === 'minutes') return minutes !== undefined;
  return parts.includes(partOf[name] ?? 'INSTRUCTION'); // who carries it out and until when belong to the instruction
};

/** What an act lacks as it is typed; nothing before its type is chosen. */
export const missingIn = (typed: Typed) => {
  const act = ActType.safeParse(typed.act).data;
  if (act === undefined) return [];
  const { minutes, ...filled } = given(typed);
  const has = EvidencePart.options.filter((part) => Object.keys(filled).some((name) => partOf[name] === part));
  return missingOf({
    ...{ act, has, instructed: filled.instructed, dueOn: filled.dueOn },
    ...(typeof minutes === 'number' ? { minutes } : {}),
  });
};

/** What is typed, without what belongs to another type of act. */
export const askedOf = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => isAsked(name, typed.act)));
