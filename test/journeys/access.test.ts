import { createHmac, generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { liaoningStaff } from '../../infra/operate/liaoning/staff.ts';
import { problemOf } from '../support/expect-problem.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission } from '../support/submission.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

const list = (token: string) => problemOf(platform.withToken(token).listCases({ query: {} }));
const claims = () => ({ iss: `${platform.url}/oidc`, aud: 'everyletter', sub: 'clerk-2101' });
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('staff routes answer 401 without a token, and 401 to every kind of forged one', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwks = (await (await fetch(`${platform.url}/oidc/jwks`)).json()) as { keys: { kid: string }[] };
  const kid = jwks.keys[0]?.kid ?? '';
  const signed = (header: Record<string, string>, payload: object) =>
    new SignJWT({ ...payload })
      .setProtectedHeader({ alg: 'ES256', ...header })
      .setExpirationTime('1h')
      .sign(privateKey);

  const none = `${encode({ alg: 'none' })}.${encode({ ...claims(), exp: 9_999_999_999 })}.`;
  const confused = `${encode({ alg: 'HS256', kid })}.${encode({ ...claims(), exp: 9_999_999_999 })}`;
  const confusedSigned = `${confused}.${createHmac('sha256', JSON.stringify(jwks.keys[0])).update(confused).digest('base64url')}`;
  const foreign = await signed({ kid }, claims());
  const unknownKey = await signed({ kid: 'unknown' }, claims());
  const jku = await signed({ kid: 'x', jku: 'http://127.0.0.1:9/keys' }, claims());

  for (const token of ['x', none, confusedSigned, foreign, unknownKey, jku])
    expect(await list(token)).toMatchObject({ status: 401 });
  expect(await problemOf(platform.anyone.listCases({ query: {} }))).toMatchObject({
    status: 401,
    code: 'unauthenticated',
  });
});

test('a role given in a header or in the body changes nothing', async () => {
  const response = await fetch(`${platform.url}/api/administration/staff?procuratorate=2101`, {
    headers: { 'x-user-id': 'admin', role: 'administrator', officeId: '21' },
  });

  expect(response.status).toBe(401);
});

test('a permission that the roles do not hold is refused', async () => {
  const { reference } = await platform.anyone.submitPetition({ idempotencyKey: newKey(), body: aSubmission() });
  const params = { id: reference };

  expect(await problemOf(platform.as('handler-2101-1').acceptPetition({ params, version: 1, body: {} }))).toMatchObject(
    { status: 403 },
  );
  expect(await problemOf(platform.as('admin').readCase({ params }))).toMatchObject({ status: 403 });
  expect(await problemOf(platform.as('clerk-2101').setStaff({ body: { staff: [] as never } }))).toMatchObject({
    status: 403,
  });
});

test('a person who is disabled is refused within a minute', async () => {
  const person = liaoningStaff.find(({ id }) => id === 'clerk-2113');
  if (person === undefined) throw new Error('The demo staff lack clerk-2113');
  const clerk = platform.as('clerk-2113');
  await clerk.listCases({ query: {} });

  await platform.as('admin').setStaff({ body: { staff: [{ ...person, version: 1, disabled: true }] } });
  await platform.control('POST', 'clock', { advance: '61s' });

  expect(await problemOf(clerk.listCases({ query: {} }))).toMatchObject({ status: 403 });
});

/** Names of members of staff in the log of reads, as the store's files on disk hold it. */
const loggedReaders = (): Set<string> => {
  const files = readdirSync(platform.data, { recursive: true, encoding: 'utf8' }).map((name) =>
    join(platform.data, name),
  );
  const texts = files.filter((path) => statSync(path).isFile()).map((path) => readFileSync(path, 'latin1'));
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/R#\d{4}-[\dT:.-]+Z#([a-z]+-\d+)/g)].map(([, staff = '']) => staff)),
  );
};

test('every read of a case is logged with who read it', async () => {
  const { reference } = await platform.anyone.submitPetition({ idempotencyKey: newKey(), body: aSubmission() });
  const before = loggedReaders();

  await platform.as('supervisor-2101').readCase({ params: { id: reference } });

  expect(before).not.toContain('supervisor-2101');
  expect(loggedReaders()).toContain('supervisor-2101');
});
