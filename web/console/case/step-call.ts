import type { Client } from '../../../shared/contract/client.ts';
import type { CallOf, ResultOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import type { StaffStep } from './staff-steps.ts';

/** What a step's form holds: text by field. */
export type Typed = Readonly<Record<string, string | number | undefined>>;

/** The case after a step. */
export type Taken = ResultOf<Endpoints['acceptPetition']>;

type BodyOf<O extends keyof Endpoints> = CallOf<Endpoints[O]> extends { body: infer B } ? B : never;

const given = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined && value !== ''));

/** Takes a step: the form's fields bear the names of the body's, and the platform checks each of them. */
export const takeStep = (api: Client, step: StaffStep, id: string, version: number, typed: Typed): Promise<Taken> => {
  const call = { params: { id }, version };
  // The fields are text as typed; the operation's own schema says what is wrong with them, field by field.
  const body = <O extends keyof Endpoints>(more: Typed = {}) => ({ ...given(typed), ...more }) as unknown as BodyOf<O>;
  switch (step) {
    case 'accept':
      return api.acceptPetition({ ...call, body: body<'acceptPetition'>() });
    case 'refuse':
      return api.refusePetition({ ...call, body: body<'refusePetition'>() });
    case 'assign':
      return api.assignHandler({ ...call, body: body<'assignHandler'>() });
    case 'act':
      return api.recordAct({ ...call, body: body<'recordAct'>() });
    case 'replyProcedurally':
      return api.recordReply({ ...call, body: body<'recordReply'>({ reply: 'PROCEDURAL' }) });
    case 'replyProgress':
      return api.recordReply({ ...call, body: body<'recordReply'>({ reply: 'PROGRESS' }) });
    case 'replyResult':
      return api.recordReply({ ...call, body: body<'recordReply'>({ reply: 'RESULT' }) });
    case 'decide':
      return api.decidePetition({ ...call, body: body<'decidePetition'>() });
    case 'resolve':
      return api.recordResolution({ ...call, body: body<'recordResolution'>() });
  }
};
