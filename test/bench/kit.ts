import * as z from 'zod';
import { handle } from '../../functions/kit/context.ts';
import { serve } from '../../functions/kit/serve.ts';
import { endpoint } from '../../shared/contract/endpoint.ts';
import { service } from '../../shared/contract/service.ts';
import { Text } from '../../shared/domain/text.ts';
import { aRequest } from '../functions/request.ts';
import { median } from '../support/table.ts';

const say = endpoint({
  method: 'POST',
  path: '/echo/{id}',
  summary: 'Says what it is told to',
  allow: 'anyone',
  needs: {},
  params: z.strictObject({ id: z.string() }),
  body: z.strictObject({ text: Text(1, 1000) }),
  returns: z.object({ said: z.string() }),
  fails: [],
  cost: { write: 0, read: 0 },
});
const look = endpoint({
  method: 'GET',
  path: '/echo',
  summary: 'Says nothing',
  allow: 'anyone',
  needs: {},
  returns: z.object({ said: z.string() }),
  fails: [],
  cost: { write: 0, read: 0 },
});
const echo = service({
  name: 'echo',
  audience: 'public',
  prefix: '/echo',
  impact: 'Nobody is hurt.',
  endpoints: { say, look },
});
const handler = serve(
  echo,
  {
    say: handle(say, async ({ body }) => ({ said: body.text })),
    look: handle(look, async () => ({ said: 'nothing' })),
  },
  {},
);

const context = { awsRequestId: 'bench' } as Parameters<typeof handler>[1]; // middy reads no more of it
const [ROUNDS, CALLS] = [15, 2_000];

const measure = async (event: ReturnType<typeof aRequest>): Promise<number> => {
  const rounds: number[] = [];
  const { statusCode, body } = await handler(event, context);
  if (statusCode !== 200) throw new Error(`The kit answered ${statusCode}: ${body}`);
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    for (let call = 0; call < CALLS; call++) await handler(event, context);
    const { user, system } = process.cpuUsage(before);
    rounds.push((user + system) / CALLS);
  }
  return median(rounds);
};

/** CPU microseconds of the kit around handlers that do nothing; the line of the log is made, and not written. */
export const measureKit = async (): Promise<{ get: number; post: number }> => {
  const { write } = process.stdout;
  process.stdout.write = () => true;
  try {
    const get = await measure(aRequest({ path: '/api/echo' }));
    const body = { text: '当面听取诉求，七日内答复。' };
    const post = await measure(aRequest({ method: 'POST', path: '/api/echo/1', body, base64: true }));
    return { get, post };
  } finally {
    process.stdout.write = write;
  }
};
