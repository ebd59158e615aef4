import type { Client } from '../../../shared/contract/client.ts';
import type { CallOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import type { Missing } from '../../../shared/domain/acts/evidence.ts';
import { shanghaiDay } from '../../../shared/domain/day.ts';
import type { Case } from '../case/case.ts';
import { day, lateReason, type StepField } from '../case/step-field.ts';
import { given, type Typed } from '../case/typed.ts';
import { actFields, askedOf, evidenceFields } from './act-fields.ts';

/** What may be entered later about an act. */
export type Amendment = 'add' | 'replace' | 'void' | 'execute';
type Act = Case['acts'][number];

const fieldOf: Readonly<Record<Missing, string | undefined>> = {
  NO_PLACE: 'place',
  NO_DURATION: 'minutes',
  TOO_BRIEF: undefined, // what is there is corrected, not added
  NO_RECORD: 'record',
  NO_INSTRUCTION: 'instruction',
  NO_ADDRESSEE: 'instructed',
  NO_DUE_DAY: 'dueOn',
  NO_OUTCOME: 'outcome',
};

const reason: StepField = { name: 'reason', label: 'field.reason', as: 'line', required: true };

/** The fields of evidence that an act lacks and that can be added. */
const lacking = ({ missing }: Act): readonly StepField[] => {
  const names = missing.map(({ code }) => fieldOf[code]);
  return evidenceFields.filter(({ name }) => names.includes(name));
};

/** What may be entered about an act now, besides what the person may do. */
export const openAmendments = (act: Act): Amendment[] => {
  if (act.state === 'REPLACED' || act.state === 'VOIDED') return [];
  const instructs = act.instruction !== undefined && act.executedOn === undefined;
  return [
    ...(lacking(act).length > 0 ? (['add'] as const) : []),
    ...(instructs ? (['execute'] as const) : []),
    'replace',
    'void',
  ];
};

/** The short form of each. */
export const amendFields = (amendment: Amendment, act: Act): readonly StepField[] => {
  switch (amendment) {
    case 'add':
      return lacking(act);
    case 'replace':
      return [...actFields.filter(({ name }) => name !== 'lateReason'), reason, lateReason];
    case 'void':
      return [reason];
    case 'execute':
      return [day('executedOn'), { name: 'how', label: 'field.how', as: 'long', required: true }, lateReason];
  }
};

/** What a form begins with: a correction with what was entered. */
export const beginningOf = (amendment: Amendment, act: Act): Typed => {
  if (amendment === 'execute') return { executedOn: shanghaiDay(Date.now()) };
  if (amendment !== 'replace') return {};
  const { place, minutes, record, instruction, instructed, dueOn, outcome } = act;
  const evidence = { place, minutes, record, instruction, instructed, dueOn, outcome };
  return { act: act.act, official: act.official, actedOn: act.actedOn, ...evidence };
};

/** The field of the form that a path of the body belongs to. */
export const fieldAt = (path: string): string => path.split('.').at(-1) ?? '';

type BodyOf<O extends keyof Endpoints> = CallOf<Endpoints[O]> extends { body: infer B } ? B : never;
interface Of {
  readonly reference: Case['reference'];
  readonly version: number;
  readonly seq: number;
}

/** Sends it; the platform checks each field of what was typed. */
export const amend = (api: Client, amendment: Amendment, { reference, version, seq }: Of, typed: Typed) => {
  const call = { params: { id: reference, act: seq }, version };
  // The fields are text as typed; the operation's own schema says what is wrong with them, field by field.
  const body = <O extends keyof Endpoints>(fields: object) => fields as unknown as BodyOf<O>;
  const { reason: why, lateReason: late, ...entered } = given(typed);
  const lateness = late === undefined ? {} : { lateReason: late };
  switch (amendment) {
    case 'add':
      return api.completeAct({ ...call, body: body<'completeAct'>(entered) });
    case 'replace':
      return api.correctAct({
        ...call,
        body: body<'correctAct'>({ replacement: askedOf(entered), reason: why, ...lateness }),
      });
    case 'void':
      return api.correctAct({ ...call, body: body<'correctAct'>({ reason: why }) });
    case 'execute':
      return api.recordExecution({ ...call, body: body<'recordExecution'>({ ...entered, ...lateness }) });
  }
};
