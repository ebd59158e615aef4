import type { Client } from '../../../shared/contract/client.ts';
import type { CallOf } from '../../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../../shared/contract/index.ts';
import { askedOf } from '../acts/act-fields.ts';
import { isFurther, takeFurtherStep } from './further-step-call.ts';
import type { StaffStep } from './staff-steps.ts';
import { given, type Taken, type Typed } from './typed.ts';

type BodyOf<O extends keyof Endpoints> = CallOf<Endpoints[O]> extends { body: infer B } ? B : never;

/** Takes a step: the form's fields bear the names of the body's, and the platform checks each of them. */
export const takeStep = (api: Client, step: StaffStep, id: string, version: number, typed: Typed): Promise<Taken> => {
  const call = { params: { id }, version };
  // The fields are text as typed; the operation's own schema says what is wrong with them, field by field.
  const body = <O extends keyof Endpoints>(more: Typed = {}) => ({ ...given(typed), ...more }) as unknown as BodyOf<O>;
  if (isFurther(step)) return takeFurtherStep(api, step, id, version, typed);
  switch (step) {
    case 'accept':
      return api.acceptPetition({ ...call, body: body<'acceptPetition'>() });
    case 'refuse':
      return api.refusePetition({ ...call, body: body<'refusePetition'>() });
    case 'assign':
      return api.assignHandler({ ...call, body: body<'assignHandler'>() });
    case 'act':
      return api.recordAct({ ...call, body: askedOf(given(typed)) as unknown as BodyOf<'recordAct'> });
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
