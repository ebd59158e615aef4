import { ActType, Decision, Ground, Resolution, Service } from '../../../shared/domain/vocabulary.ts';
import type { VocabularyKey } from '../../kit/catalogue/keys.ts';
import type { ConsoleKey } from '../catalogue/zh.ts';
import type { StaffStep } from './staff-steps.ts';

interface Common {
  readonly name: string;
  readonly label: ConsoleKey;
  readonly required?: true;
}

/** One field of a step's form. */
export type StepField = Common &
  (
    | { readonly as: 'day' | 'long' | 'line' | 'minutes' | 'handler' | 'official' }
    | { readonly as: 'choice'; readonly choices: readonly { readonly value: string; readonly label: VocabularyKey }[] }
  );

const choices = <V extends string, P extends string>(values: readonly V[], prefix: P) =>
  values.map((value) => ({ value, label: `${prefix}.${value}` as const }));

const day = (name: string): StepField => ({ name, label: 'field.day', as: 'day', required: true });
const lateReason: StepField = { name: 'lateReason', label: 'field.lateReason', as: 'line' };
const reply: readonly StepField[] = [
  { name: 'text', label: 'field.reply', as: 'long', required: true },
  {
    name: 'service',
    label: 'field.service',
    as: 'choice',
    choices: choices(Service.options, 'service'),
    required: true,
  },
  day('repliedOn'),
  lateReason,
];

/** The short form of each step. */
export const stepFields: Readonly<Record<StaffStep, readonly StepField[]>> = {
  accept: [{ name: 'handler', label: 'field.handlerNow', as: 'handler' }, day('acceptedOn'), lateReason],
  refuse: [
    { name: 'ground', label: 'case.ground', as: 'choice', choices: choices(Ground.options, 'ground'), required: true },
    { name: 'explanation', label: 'field.explanation', as: 'long', required: true },
    day('refusedOn'),
    lateReason,
  ],
  assign: [{ name: 'handler', label: 'queue.handler', as: 'handler', required: true }],
  act: [
    { name: 'act', label: 'field.act', as: 'choice', choices: choices(ActType.options, 'act'), required: true },
    { name: 'official', label: 'field.official', as: 'official', required: true },
    day('actedOn'),
    { name: 'place', label: 'field.place', as: 'line', required: true },
    { name: 'minutes', label: 'field.minutes', as: 'minutes' },
    { name: 'record', label: 'field.record', as: 'long', required: true },
    lateReason,
  ],
  replyProcedurally: reply,
  replyProgress: reply,
  replyResult: reply,
  decide: [
    {
      name: 'decision',
      label: 'axis.decision',
      as: 'choice',
      choices: choices(Decision.exclude(['NONE']).options, 'decision'),
      required: true,
    },
    { name: 'opinion', label: 'field.opinion', as: 'long', required: true },
    day('decidedOn'),
    lateReason,
  ],
  resolve: [
    {
      name: 'resolution',
      label: 'axis.resolution',
      as: 'choice',
      choices: choices(Resolution.exclude(['UNRESOLVED']).options, 'resolution'),
      required: true,
    },
    { name: 'statement', label: 'field.statement', as: 'long', required: true },
    day('resolvedOn'),
    lateReason,
  ],
};
