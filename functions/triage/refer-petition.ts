import { triage } from '../../shared/contract/triage.ts';
import type { Kind } from '../../shared/domain/vocabulary.ts';
import { changeCase } from '../case/change.ts';
import { breaksRule, stated } from '../case/stated.ts';
import { handle } from '../kit/context.ts';

/** Accusations and reports are transferred, never only pointed elsewhere (CPR art. 161). */
const TRANSFERRED: readonly Kind[] = ['ACCUSATION', 'REPORT', 'STAFF_MISCONDUCT', 'MINOR_PROTECTION'];

export const referPetition = handle(triage.endpoints.referPetition, ({ params, version, body }, context) =>
  changeCase({ id: params.id, version, step: 'refer' }, context, ({ kind, receivedOn, since }) => {
    if (TRANSFERRED.includes(kind)) breaksRule('body.whereTo', 'transfer-instead');
    return {
      data: { type: 'referred', ...stated('referredOn', body, context.now, receivedOn, ['before-step', since]) },
      text: body.whereTo,
    };
  }),
);
