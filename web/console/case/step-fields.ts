import { shanghaiDay } from '../../../shared/domain/day.ts';
import {
  type ActType,
  type Channel,
  Decision,
  Ground,
  Matter,
  Resolution,
  Service,
} from '../../../shared/domain/vocabulary.ts';
import { actFields } from '../acts/act-fields.ts';
import type { MyRecord } from '../api.ts';
import type { Case } from './case.ts';
import { furtherStepFields } from './further-step-fields.ts';
import type { StaffStep } from './staff-steps.ts';
import { choices, day, lateReason, type StepField } from './step-field.ts';
import type { Typed } from './typed.ts';

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
  ...furtherStepFields,
  accept: [
    { name: 'handler', label: 'field.handlerNow', as: 'handler' },
    { name: 'matter', label: 'field.matter', as: 'choice', choices: choices(Matter.options, 'matter') },
    day('acceptedOn'),
    lateReason,
  ],
  refuse: [
    { name: 'ground', label: 'case.ground', as: 'choice', choices: choices(Ground.options, 'ground'), required: true },
    { name: 'explanation', label: 'field.explanation', as: 'long', required: true },
    day('refusedOn'),
    lateReason,
  ],
  assign: [{ name: 'handler', label: 'queue.handler', as: 'handler', required: true }],
  act: actFields,
  replyProcedurally: reply,
  replyProgress: reply,
  replyResult: [
    { name: 'claims', label: 'field.claims', as: 'long', required: true },
    { name: 'facts', label: 'field.facts', as: 'long', required: true },
    { name: 'reasons', label: 'field.reasons', as: 'long', required: true },
    { name: 'basis', label: 'field.basis', as: 'line', required: true },
    ...reply,
  ],
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

/** A reply goes back the way the petition came. */
const usualService: Readonly<Record<Channel, Service>> = {
  LETTER: 'POST',
  VISIT: 'IN_PERSON',
  ONLINE: 'PORTAL',
  PHONE: 'PHONE',
  VIDEO: 'PORTAL',
};

/** A letter is read, a visit received. */
const usualAct: Partial<Record<Channel, ActType>> = { LETTER: 'LETTER_INSTRUCTED', VISIT: 'VISIT_RECEIVED' };

/** What a form begins with: today, the usual way to the petitioner, and the leading official who fills it in. */
export const beginningOf = (step: StaffStep, { channel }: Pick<Case, 'channel'>, { id, roles }: MyRecord): Typed =>
  Object.fromEntries(
    stepFields[step].flatMap(({ name, as }): [string, string][] => {
      if (as === 'day') return [[name, shanghaiDay(Date.now())]];
      if (as === 'official' && roles.includes('leader')) return [[name, id]];
      if (name === 'act' && usualAct[channel] !== undefined) return [[name, usualAct[channel]]];
      return name === 'service' ? [[name, usualService[channel]]] : [];
    }),
  );
