import type { PublicClient } from '../../../shared/contract/client/public-client.ts';
import { ProblemError } from '../../../shared/contract/client/send.ts';
import { bodyOf, type Draft, type Sending } from './draft.ts';
import type { Registered } from './registered.ts';

const PATIENCE_MS = 45_000;

/** No answer came in time: nobody knows whether the petition was registered. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

const inTime = <T>(answer: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer('no answer')), PATIENCE_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
};

const isReused = (error: unknown) => error instanceof ProblemError && error.problem.code === 'key-reused';
const isRefused = (error: unknown) => error instanceof ProblemError && error.problem.status < 500;

interface Outcome {
  readonly registered: Registered;
  /** An earlier sending had arrived after all; what was changed since is not in it. */
  readonly asFirstSent: boolean;
}

/**
 * Sends a draft so that it is registered once, however often and with whatever changes it is sent again after an answer
 * was lost: all attempts share one key. What may have arrived is remembered before it leaves.
 */
export const submitOnce = async (
  api: Pick<PublicClient, 'submitPetition'>,
  draft: Draft,
  remember: (sending: Sending) => Promise<void>,
): Promise<Outcome> => {
  const body = bodyOf(draft);
  const text = JSON.stringify(body);
  const { key, bodies } = draft.sending ?? { key: crypto.randomUUID(), bodies: [] };
  const earlier = bodies.filter((one) => one !== text);
  await remember({ key, bodies: [...earlier, text] });
  try {
    const registered = await inTime(api.submitPetition({ body, idempotencyKey: key }));
    return { registered, asFirstSent: false };
  } catch (error) {
    if (isRefused(error)) await remember({ key, bodies: earlier });
    if (!isReused(error)) throw error;
    for (const one of earlier) {
      try {
        const registered = await inTime(api.submitPetition({ body: JSON.parse(one), idempotencyKey: key }));
        return { registered, asFirstSent: true };
      } catch (other) {
        if (!isReused(other)) throw other;
      }
    }
    throw error;
  }
};
