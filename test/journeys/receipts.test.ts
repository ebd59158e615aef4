import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { referenceOf } from '../../shared/domain/code.ts';
import { problemOf } from '../support/expect-problem.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission } from '../support/submission.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

const submit = (idempotencyKey = newKey(), change = {}) =>
  platform.anyone.submitPetition({ idempotencyKey, body: aSubmission(change) });

test('a retry under the same key gives the same answer, query code and receipt included', async () => {
  const key = newKey();

  const [first, ...others] = await Promise.all([submit(key), submit(key), submit(key), submit(key)]);
  const later = await submit(key);

  for (const other of [...others, later]) expect(other).toEqual(first);
});

test('a retry a day later is still one petition', async () => {
  const key = newKey();
  const first = await submit(key);
  await platform.control('POST', 'clock', { advance: '25h' });

  const later = await submit(key);

  expect(later).toMatchObject({ reference: first.reference, queryCode: first.queryCode, receipt: first.receipt });
});

test('the same key with another request is refused, and the first petition stays as it was', async () => {
  const key = newKey();
  const first = await submit(key);

  const refused = await problemOf(submit(key, { text: '另一件完全不同的事情，请予受理。' }));

  expect(refused).toMatchObject({ status: 422, code: 'key-reused' });
  expect((await submit(key)).reference).toBe(first.reference);
});

test('codes are forgiven their case, spaces, hyphens and full-width signs', async () => {
  const { reference, queryCode } = await submit();
  const typed = queryCode
    .toLowerCase()
    .replaceAll('-', ' ')
    .replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

  const { token } = await platform.anyone.openReceipt({ body: { reference, queryCode: typed } });

  expect((await platform.withToken(token).trackPetition()).reference).toBe(reference);
});

test('an unknown reference and a wrong code get the same answer', async () => {
  const { reference } = await submit();
  const body = { queryCode: '0000-0000-00000' };

  const wrong = await problemOf(platform.anyone.openReceipt({ body: { ...body, reference } }));
  const unknown = await problemOf(
    platform.anyone.openReceipt({ body: { ...body, reference: referenceOf(2026, Buffer.from('abcde')) } }),
  );

  expect(wrong).toMatchObject({ status: 401, code: 'receipt-refused' });
  expect(unknown).toEqual(wrong);
});

test('guessing at a reference is slowed down, and only for a while', async () => {
  const { reference, queryCode } = await submit();
  for (let guess = 0; guess < 20; guess++) {
    await problemOf(platform.anyone.openReceipt({ body: { reference, queryCode: String(guess).padStart(13, '0') } }));
  }

  const stopped = await problemOf(platform.anyone.openReceipt({ body: { reference, queryCode } }));
  await platform.control('POST', 'clock', { advance: '61m' });
  const { token } = await platform.anyone.openReceipt({ body: { reference, queryCode } });

  expect(stopped).toMatchObject({ status: 429, code: 'too-many-attempts' });
  expect(token).toBeDefined();
});

test('a receipt token expires after half an hour, and a token of another kind opens nothing', async () => {
  const { reference, queryCode } = await submit();
  const { token } = await platform.anyone.openReceipt({ body: { reference, queryCode } });
  const client = platform.withToken(token);
  await client.trackPetition();

  await platform.control('POST', 'clock', { advance: '31m' });

  expect(await problemOf(client.trackPetition())).toMatchObject({ status: 401, code: 'receipt-expired' });
  expect(await problemOf(platform.withToken(`${token.slice(0, -4)}AAAA`).trackPetition())).toMatchObject({
    status: 401,
  });
  expect(await problemOf(platform.anyone.trackPetition())).toMatchObject({ status: 401 });
});
