import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { submitPetition } from '../../../functions/intake/submit-petition.ts';
import * as indexing from '../../../functions/keys/indexing.ts';
import * as sealing from '../../../functions/keys/sealing.ts';
import * as signing from '../../../functions/keys/signing.ts';
import * as tickets from '../../../functions/keys/tickets.ts';
import { perform } from '../../../functions/kit/context.ts';
import { serve } from '../../../functions/kit/serve.ts';
import { work } from '../../../functions/kit/work.ts';
import * as directory from '../../../functions/tables/directory.ts';
import * as petitions from '../../../functions/tables/petitions.ts';
import { services } from '../../../shared/contract/index.ts';
import { job } from '../../../shared/contract/job.ts';
import { aSubmission } from '../../builders.ts';
import { echoHandler, thrown } from '../echo-service.ts';
import { watchLog } from '../log-lines.ts';
import { aContext, aRequest } from '../request.ts';

const CANARIES = {
  name: '金丝雀姓名',
  id: '11010519491231002X',
  phone: '13912345678',
  text: '金丝雀正文:某单位拖欠工资三年',
  address: '金丝雀路一号',
  code: '7KQ4-9MXB-2F6TN',
  token: 'eyJhbGciOiJub25lIn0.Y2FuYXJ5.c2lnbmF0dXJl',
  address4: '203.0.113.9',
};
const said = Object.values(CANARIES).join(' ');
const submission = aSubmission({
  text: CANARIES.text,
  petitioner: {
    name: CANARIES.name,
    identity: { type: 'RESIDENT_ID', number: CANARIES.id },
    phone: CANARIES.phone,
    address: CANARIES.address,
  },
});
const headers = {
  'Idempotency-Key': 'key-0123456789abcdef',
  Authorization: `Bearer ${CANARIES.token}`,
  Cookie: said,
  'User-Agent': encodeURIComponent(said),
};

const modules = { petitions, directory, sealing, signing, indexing, tickets };
// The settings of a function whose stores nobody answers for: nothing listens on port 1.
const settings = {
  AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
  AWS_REGION: 'cn-north-1',
  AWS_ACCESS_KEY_ID: 'AKIA',
  AWS_SECRET_ACCESS_KEY: 'secret',
  PETITIONS_TABLE: 'petitions',
  DIRECTORY_TABLE: 'directory',
  SEALING_KEY: 'sealing',
  SIGNING_KEY: 'signing',
  INDEXING_KEY: 'indexing',
  TICKETS_KEY: 'tickets',
};

let watched: ReturnType<typeof watchLog>;
beforeEach(() => {
  watched = watchLog();
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
});
afterEach(() => {
  watched.stop();
  vi.unstubAllEnvs();
});

const expectNothing = (atLeast: number) => {
  const text = watched.text();
  for (const canary of Object.values(CANARIES)) {
    expect(text).not.toContain(canary);
    expect(text).not.toContain(JSON.stringify(canary).slice(1, -1));
    expect(text).not.toContain(encodeURIComponent(canary));
    expect(text).not.toContain(Buffer.from(canary).toString('base64').slice(0, 12));
  }
  expect(watched.lines().length).toBeGreaterThanOrEqual(atLeast);
};

describe('the log holds no person, no body and no token', () => {
  it('when a request succeeds', async () => {
    const path = `/api/echo/${encodeURIComponent(CANARIES.name)}`;
    await echoHandler(aRequest({ method: 'POST', path, headers, body: { text: said } }), aContext());

    expectNothing(1);
  });

  it('when a request is wrong in every part', async () => {
    for (const body of [{ [said]: said }, { text: [said] }, said, `{"${said}":1,"${said}":2}`])
      await echoHandler(
        aRequest({
          method: 'POST',
          path: `/api/echo/${encodeURIComponent(said)}`,
          headers,
          body,
          query: { [said]: said, loud: [said, said] },
        }),
        aContext(),
      );
    await echoHandler(aRequest({ method: said, path: `/api/${said}` }), aContext());

    expectNothing(5);
  });

  it('when a handler breaks in the middle of somebody’s data', async () => {
    thrown.canary = () => new Error(`cannot store ${said}\n    at ${CANARIES.name}:1:2`, { cause: new Error(said) });
    thrown.cause = () => Object.assign(new Error(said), { input: submission, stack: undefined });
    thrown.text = () => said;
    for (const name of ['canary', 'cause', 'text'])
      await echoHandler(
        aRequest({ method: 'POST', path: `/api/echo/failures/${name}`, headers, body: submission }),
        aContext(),
      );

    expectNothing(6);
  });

  it('when a real submission meets a store that does not answer', async () => {
    const handler = serve(services.intake, { submitPetition }, modules);

    const { statusCode } = await handler(
      aRequest({ method: 'POST', path: '/api/petitions', headers, body: submission, base64: true }),
      aContext(),
    );

    expect(statusCode).toBe(503);
    expectNothing(2);
  });

  it('when a job breaks over an uploaded file or a stream record', async () => {
    const declared = (trigger: Parameters<typeof job>[0]['trigger']) =>
      job({ summary: '', trigger, needs: {}, impact: '', timeout: 1, memory: 128 });
    const uploads = declared({ uploads: 'evidence', prefix: 'quarantine/', batch: 1, attempts: 1 });
    const breaking = async () => {
      throw new Error(said);
    };
    const object = { s3: { object: { key: encodeURIComponent(`quarantine/${said}`), size: 1 } } };
    const message = (messageId: string, body: string) => ({ messageId, body });
    // Only the fields that a job reads: the others are of no use to it.
    const event = { Records: [message('m-1', JSON.stringify({ Records: [object] })), message('m-2', said)] } as never;

    await work(perform(uploads, breaking), {})(event);

    expectNothing(3);
  });
});
