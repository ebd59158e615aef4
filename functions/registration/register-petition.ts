import { registration } from '../../shared/contract/registration.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { filingDay } from '../../shared/domain/filing-day.ts';
import { latenessFault } from '../../shared/domain/lateness.ts';
import { receive } from '../case/receive.ts';
import { handle } from '../kit/context.ts';

export const registerPetition = handle(
  registration.endpoints.registerPetition,
  async ({ body, idempotencyKey }, context) => {
    const { caller, now, language, fail } = context;
    const { channel, postmark, receivedOn: stated, lateReason, ...submission } = body;
    const today = shanghaiDay(now);
    const receivedOn = stated ?? today;
    const broken = (path: string, code: string) => fail('rule-broken', { faults: [{ path: `body.${path}`, code }] });

    if (submission.procuratorate !== caller.procuratorate) broken('procuratorate', 'outside-subtree');
    if (channel === 'LETTER' && postmark === undefined) broken('postmark', 'postmark-needed');
    if (channel !== 'LETTER' && postmark !== undefined) broken('postmark', 'postmark-only-letters');
    if (postmark !== undefined && postmark > receivedOn) broken('postmark', 'in-the-future');
    const fault = latenessFault(receivedOn, today, lateReason);
    if (fault !== undefined) broken(fault === 'late-without-reason' ? 'lateReason' : 'receivedOn', fault);

    return receive(
      {
        submission,
        channel,
        filedOn: filingDay(receivedOn, postmark),
        receivedOn,
        lateReason,
        by: caller.id,
        idempotencyKey,
        request: body,
        now,
        language,
      },
      context,
    );
  },
);
