import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { handle, perform } from '../../functions/kit/context.ts';
import { serve } from '../../functions/kit/serve.ts';
import { type Client, createClient } from '../../shared/contract/client.ts';
import type { CallOf, RequestOf } from '../../shared/contract/endpoint.ts';
import { endpoint } from '../../shared/contract/endpoint.ts';
import type { Endpoints } from '../../shared/contract/index.ts';
import { job } from '../../shared/contract/job.ts';
import { service } from '../../shared/contract/service.ts';
import type { Reference } from '../../shared/domain/code.ts';

/*
 * What must not compile. Every line below an `@ts-expect-error` is an error of types; if one of the guards is taken
 * away, tsc says "Unused '@ts-expect-error' directive" and the check of types fails. None of the handlers is ever run.
 */

const one = {
  method: 'GET',
  path: '/petitions/{id}',
  summary: '',
  allow: 'anyone',
  needs: { petitions: 'read' },
  params: z.strictObject({ id: z.string() }),
  returns: z.object({
    state: z.enum(['OPEN', 'CLOSED']),
    inner: z.object({ shown: z.string() }),
    list: z.array(z.object({ shown: z.string() })),
    maybe: z.string().optional(),
  }),
  fails: ['not-found'],
  cost: { write: 0, read: 1 },
} as const;
const look = endpoint(one);
const right: { state: 'OPEN'; inner: { shown: string }; list: { shown: string }[] } = {
  state: 'OPEN',
  inner: { shown: '' },
  list: [{ shown: '' }],
};

const handlers = {
  fits: handle(look, async ({ params }, { petitions, fail }) => {
    if (params.id === '') fail('not-found');
    void petitions.head;
    return { ...right, maybe: 'yes' };
  }),

  otherResource: handle(look, async (_, context) => {
    // @ts-expect-error: `needs` names no directory
    void context.directory;
    // @ts-expect-error: nor any key
    void context.sealing;
    return right;
  }),
  writeWithReadAccess: handle(look, async (_, { petitions }) => {
    // @ts-expect-error: access is to read, not to append
    void petitions.append;
    // @ts-expect-error: nor to create
    void petitions.create;
    return right;
  }),
  otherKindOfAccess: handle(
    endpoint({ ...one, needs: { sealing: 'wrap', evidence: ['inspect'] } }),
    async (_, context) => {
      void context.sealing.newSeal;
      void context.evidence.openUpload;
      // @ts-expect-error: who may wrap may not unwrap
      void context.sealing.sealOf;
      // @ts-expect-error: who may inspect may not link
      void context.evidence.storeLinked;
      return right;
    },
  ),
  severalKinds: handle(endpoint({ ...one, needs: { evidence: ['inspect', 'link'] } }), async (_, { evidence }) => {
    void [evidence.openUpload, evidence.storeLinked];
    // @ts-expect-error: of several kinds of access each was named
    void evidence.uploadForm;
    return right;
  }),
  undeclaredFailure: handle(look, async (_, { fail }) => {
    // @ts-expect-error: 'forbidden' is a failure, but not one of this endpoint
    fail('forbidden');
    // @ts-expect-error: there is no such failure at all
    fail('no-such-problem');
    return right;
  }),

  // @ts-expect-error: a field that `returns` does not declare
  undeclaredField: handle(look, async () => ({ ...right, petitioner: 'secret' })),
  // @ts-expect-error: the same, inside an object
  undeclaredInside: handle(look, async () => ({ ...right, inner: { shown: '', hidden: '' } })),
  // @ts-expect-error: the same, inside a list
  undeclaredInList: handle(look, async () => ({ ...right, list: [{ shown: '', hidden: '' }] })),
  // @ts-expect-error: a field that `returns` declares is missing
  missingField: handle(look, async () => ({ state: 'OPEN', inner: { shown: '' } }) as const),
  // @ts-expect-error: missing inside an object
  missingInside: handle(look, async () => ({ ...right, inner: {} })),
  // @ts-expect-error: a value outside the declared choice
  otherValue: handle(look, async () => ({ ...right, state: 'LOST' as const })),

  undeclaredParameter: handle(look, async ({ params }) => {
    // @ts-expect-error: the path has no such parameter
    void params.office;
    return right;
  }),
  undeclaredParts: handle(look, async ({ body, query, idempotencyKey, version }) => {
    // @ts-expect-error: no body is declared
    void body.text;
    // @ts-expect-error: no query is declared
    void query.page;
    // @ts-expect-error: the endpoint is not idempotent, so there is no key
    const key: string = idempotencyKey;
    // @ts-expect-error: the endpoint is not versioned, so there is no version
    const seen: number = version;
    void [key, seen];
    return right;
  }),

  anyoneHasNoIdentity: handle(look, async (_, { caller }) => {
    void caller.address;
    // @ts-expect-error: anyone has no id
    void caller.id;
    // @ts-expect-error: nor a petition of their own
    void caller.reference;
    return right;
  }),
  receiptIsNoStaff: handle(
    endpoint({ ...one, allow: 'receipt', needs: { tickets: 'derive' } }),
    async (_, { caller }) => {
      const reference: Reference = caller.reference;
      void reference;
      // @ts-expect-error: who holds a receipt has no roles
      void caller.roles;
      return right;
    },
  ),
  staffHaveNoReceipt: handle(endpoint({ ...one, allow: 'petition:read' }), async (_, { caller }) => {
    void [caller.id, caller.roles, caller.procuratorate];
    // @ts-expect-error: staff hold no receipt
    void caller.reference;
    return right;
  }),
};

const declarations = [
  // @ts-expect-error: there is no such resource
  endpoint({ ...one, needs: { everything: 'read' } }),
  // @ts-expect-error: the resource has no such kind of access
  endpoint({ ...one, needs: { petitions: 'delete' } }),
  // @ts-expect-error: nobody holds such a permission
  endpoint({ ...one, allow: 'petition:destroy' }),
  // @ts-expect-error: the platform reports no such failure
  endpoint({ ...one, fails: ['teapot'] }),
  // @ts-expect-error: a path begins with a slash
  endpoint({ ...one, path: 'petitions' }),
  // @ts-expect-error: the answer is declared by a schema of an object
  endpoint({ ...one, returns: z.string() }),
  // @ts-expect-error: every endpoint says what it costs
  endpoint({ ...one, cost: undefined }),
];

const petitions = service({
  name: 'petitions',
  audience: 'public',
  prefix: '/petitions',
  impact: 'Nobody is hurt.',
  endpoints: { look, see: endpoint({ ...one, path: '/petitions/{id}/seen' }) },
});
const served = () => [
  // @ts-expect-error: the service declares two endpoints, one handler is missing
  serve(petitions, { look: handlers.fits }, {}),
  // @ts-expect-error: a handler of another endpoint
  serve(petitions, { look: handlers.fits, see: handlers.staffHaveNoReceipt }, {}),
];

const nightly = job({
  summary: '',
  trigger: { daily: '0:10' },
  needs: { figures: 'read' },
  impact: '',
  timeout: 1,
  memory: 128,
});
const jobs = [
  perform(nightly, async ([moment], { figures, now }) => {
    void [moment?.now, figures.published, now];
    // @ts-expect-error: access is to read, not to publish
    void figures.publish;
    // @ts-expect-error: the clock brings a moment, not a record of a stream
    void moment?.dynamodb;
    return [];
  }),
  // @ts-expect-error: a job answers the ids of what failed
  perform(nightly, async () => undefined),
];

const calls = async (client: Client) => [
  await client.listProcuratorates(),
  await client.acceptPetition({ params: { id: '2026-7KQ49MXB-H' }, body: {}, version: 3 }),
  // @ts-expect-error: a change names the version that was seen
  await client.acceptPetition({ params: { id: '2026-7KQ49MXB-H' }, body: {} }),
  // @ts-expect-error: a submission carries an idempotency key
  await client.submitPetition({ body: { kind: 'OTHER', procuratorate: '21', text: '' } }),
  // @ts-expect-error: this endpoint takes no body
  await client.listCases({ query: {}, body: {} }),
  // @ts-expect-error: no such operation
  await client.deletePetition({}),
  // @ts-expect-error: the answer has no such field
  (await client.trackPetition()).petitioner,
];

type Sent = [
  CallOf<Endpoints['acceptPetition']>['version'],
  RequestOf<Endpoints['acceptPetition']>['version'],
  // @ts-expect-error: a look at cases has no version to send
  CallOf<Endpoints['listCases']>['version'],
];

const sent = (): Sent | undefined => undefined;

describe('the types of the one declaration', () => {
  it('are guarded by the lines above; at run time the client has a method for each operation', () => {
    expect(Object.keys(createClient({ url: 'http://127.0.0.1' }))).toContain('submitPetition');
    expect([handlers, declarations, served, jobs, calls, sent]).toHaveLength(6);
  });
});
