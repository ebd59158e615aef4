import * as z from 'zod';
import { handle } from '../../functions/kit/context.ts';
import { serve } from '../../functions/kit/serve.ts';
import { endpoint } from '../../shared/contract/endpoint.ts';
import { service } from '../../shared/contract/service.ts';
import { Text } from '../../shared/domain/text.ts';

const one = {
  summary: 'Says what it is told to',
  allow: 'anyone',
  needs: {},
  returns: z.object({ said: z.string(), inner: z.object({ shown: z.string() }).optional() }),
  fails: [],
  cost: { write: 0, read: 0 },
} as const;

/** Faults by name that a handler of the small service throws. */
export const thrown: Record<string, () => unknown> = {};

/** A small public service: enough to drive the kit as Lambda does. */
const echo = service({
  name: 'echo',
  audience: 'public',
  prefix: '/echo',
  impact: 'Nobody is hurt.',
  endpoints: {
    say: endpoint({
      ...one,
      method: 'POST',
      path: '/echo/{id}',
      params: z.strictObject({ id: z.string().max(10) }),
      query: z.strictObject({ loud: z.enum(['yes', 'no']).optional() }),
      body: z.strictObject({ text: Text(1, 1000) }),
      status: 201,
      fails: ['not-found'],
    }),
    look: endpoint({ ...one, method: 'GET', path: '/echo', maxAge: 60 }),
    version: endpoint({
      ...one,
      method: 'GET',
      path: '/echo/version',
      returns: z.object({ version: z.int(), language: z.string(), address: z.string() }),
    }),
    fail: endpoint({
      ...one,
      method: 'POST',
      path: '/echo/failures/{name}',
      params: z.strictObject({ name: z.string() }),
      fails: ['not-found', 'too-many-attempts', 'stale-version'],
    }),
    leak: endpoint({ ...one, method: 'GET', path: '/echo/leak' }),
    wrong: endpoint({ ...one, method: 'GET', path: '/echo/wrong' }),
  },
});
const { endpoints } = echo;

const say = handle(endpoints.say, async ({ params, query, body }) => ({
  said: `${params.id}: ${query.loud === 'yes' ? body.text.toUpperCase() : body.text}`,
}));
const look = handle(endpoints.look, async () => ({ said: 'nothing' }));
const version = handle(endpoints.version, async (_, { caller, language }) => ({
  version: 7,
  language,
  address: caller.address,
}));
const fail = handle(endpoints.fail, async ({ params }, context) => {
  if (params.name === 'declared') context.fail('not-found');
  if (params.name === 'busy') context.fail('too-many-attempts', { retryAfter: 30 });
  if (params.name === 'stale') context.fail('stale-version', { current: { version: 4, changes: [] } });
  throw thrown[params.name]?.();
});
const secret: { said: string; inner: { shown: string } } = Object.assign(
  { said: 'public', inner: Object.assign({ shown: 'public' }, { hidden: 'secret-inside' }) },
  { petitioner: 'secret-outside' },
);
const leak = handle(endpoints.leak, async () => secret);
// What the types forbid may still come out of a store: an answer without its field.
const wrong = handle(endpoints.wrong, async () => JSON.parse('{"said":7}'));

export const echoHandler = serve(echo, { say, look, version, fail, leak, wrong }, {});
