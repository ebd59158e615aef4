import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { smallPdf } from '../../infra/operate/liaoning/evidence-files.ts';
import { uploadFile } from '../../infra/operate/upload.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission } from '../support/submission.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

const CANARIES = [
  '金丝雀甲',
  '金丝雀乙村',
  '金丝雀文件',
  '210102199003077731',
  '16412345678',
  '金丝雀补充',
  '金丝雀用途',
];

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

test('what a petitioner entrusts is nowhere in logs, tables, queues or names of files in clear', async () => {
  const { petitioner } = aSubmission();
  const { reference, queryCode } = await platform.anyone.submitPetition({
    idempotencyKey: newKey(),
    body: aSubmission({
      text: '金丝雀乙村的账目，我已反映多次，始终没有公开。',
      petitioner: { ...petitioner, name: '金丝雀甲' },
    }),
  });
  const { token } = await platform.anyone.openReceipt({ body: { reference, queryCode } });
  const client = platform.withToken(token);
  await client.supplementPetition({ idempotencyKey: newKey(), body: { text: '金丝雀补充' } });
  await uploadFile(client, { name: '金丝雀文件.pdf', media: 'application/pdf', bytes: smallPdf('x') });
  await platform.control('POST', 'idle');
  const version = (await client.trackPetition()).version;
  await platform.as('clerk-2101').acceptPetition({ params: { id: reference }, version, body: {} });
  await platform.as('clerk-2101').readCase({ params: { id: reference } });
  const opened = await platform
    .as('clerk-2101')
    .openPetitioner({ params: { id: reference }, body: { purpose: 'OTHER', note: '金丝雀用途' } });
  expect(opened.petitioner?.name).toBe('金丝雀甲');
  await platform.control('POST', 'schedules/roll-up-days');

  const secrets = [...CANARIES, queryCode, queryCode.replaceAll('-', ''), token];
  const found = filesUnder(platform.data)
    .filter((path) => !path.includes('oidc') && !path.includes('cdk.out'))
    .flatMap((path) => {
      const bytes = readFileSync(path);
      return secrets
        .filter((secret) => bytes.includes(secret) || path.includes(secret))
        .map((secret) => `${secret} in ${path}`);
    });

  const holdsReference = filesUnder(platform.data).some((path) => readFileSync(path).includes(reference));
  expect(holdsReference).toBe(true); // what is stored in clear is found by the same search
  expect(found).toEqual([]);
});

test('two equal petitions share no reference, query code or receipt', async () => {
  const first = await platform.anyone.submitPetition({ idempotencyKey: newKey(), body: aSubmission() });
  const second = await platform.anyone.submitPetition({ idempotencyKey: newKey(), body: aSubmission() });

  expect(first.reference).not.toBe(second.reference);
  expect(first.queryCode).not.toBe(second.queryCode);
  expect(first.receipt.split('.')[1]).not.toBe(second.receipt.split('.')[1]);
});
