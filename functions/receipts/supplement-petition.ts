import { timingSafeEqual } from 'node:crypto';
import { receipts } from '../../shared/contract/receipts.ts';
import { canonical } from '../../shared/domain/chain.ts';
import { addToPetition } from '../case/change.ts';
import { handle } from '../kit/context.ts';

export const supplementPetition = handle(
  receipts.endpoints.supplementPetition,
  async ({ body, idempotencyKey }, context) => {
    const { caller, tickets, fail } = context;
    const scope = `supplement|${caller.reference}`;
    const [name, fingerprint] = await Promise.all([
      tickets.keyName(scope, idempotencyKey),
      tickets.fingerprint(canonical(body)),
    ]);

    const outcome = await addToPetition(
      caller.reference,
      'supplement',
      'petitioner',
      context,
      () => ({ data: { type: 'supplemented' }, text: body.text }),
      { key: { name, fingerprint, answer: {} } },
    );

    if ('head' in outcome) return { version: outcome.head.version };
    if (!timingSafeEqual(outcome.remembered.fingerprint, fingerprint)) fail('key-reused');
    const stored = (await context.petitions.head(caller.reference)) ?? fail('not-found');
    return { version: stored.head.version };
  },
);
