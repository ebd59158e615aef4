import { timingSafeEqual } from 'node:crypto';
import { canonical, type Json } from '../../shared/domain/chain.ts';
import { isOpenTo } from '../../shared/domain/next-steps.ts';
import type { Head } from '../../shared/domain/petition.ts';
import type { Step } from '../../shared/domain/transition.ts';
import { addToPetition, type Change } from '../case/change.ts';
import type { CallerOf } from '../kit/caller.ts';
import type { PartsOf } from '../kit/context.ts';
import { Problem } from '../kit/problem.ts';

interface Request {
  readonly step: Step;
  readonly body: Json;
  readonly idempotencyKey: string;
}

type Context = PartsOf<{ petitions: 'append'; sealing: 'unwrap'; tickets: 'derive' }> & {
  readonly directory?: PartsOf<{ directory: 'reckon' }>['directory'];
  readonly caller: CallerOf<'receipt'>;
  readonly now: Date;
};

/**
 * Adds what the petitioner says as one event, however often it is sent under its key.
 * @throws Problem not-found, illegal-transition (also where the step is not `open`), key-reused, conflict
 */
export const addOnce = async (
  { step, body, idempotencyKey }: Request,
  context: Context,
  decide: (head: Head) => Change,
  open: (head: Head) => boolean = () => true,
): Promise<{ version: number }> => {
  const { caller, petitions, tickets } = context;
  const [name, fingerprint, known] = await Promise.all([
    tickets.keyName(`${step}|${caller.reference}`, idempotencyKey),
    tickets.fingerprint(canonical(body)),
    petitions.head(caller.reference, ({ head }) => isOpenTo(step, head) && open(head)),
  ]);
  if (known === undefined) throw new Problem('not-found');
  const decideOpen = (head: Head): Change => {
    if (!open(head)) throw new Problem('illegal-transition');
    return decide(head);
  };

  const key = { name, fingerprint, answer: {} };
  const outcome = await addToPetition(caller.reference, step, 'petitioner', context, decideOpen, { key, known });

  if ('head' in outcome) return { version: outcome.head.version };
  if (!timingSafeEqual(outcome.remembered.fingerprint, fingerprint)) throw new Problem('key-reused');
  const stored = await petitions.head(caller.reference);
  if (stored === undefined) throw new Problem('not-found');
  return { version: stored.head.version };
};
