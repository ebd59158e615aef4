import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, inject, test } from 'vitest';
import type { BootSettings } from '../../infra/local/platform.ts';
import { announcementOf } from '../../infra/operate/upload.ts';
import { aPdf, aPetitioner } from '../support/evidence.ts';
import { problemOf } from '../support/expect-problem.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission } from '../support/submission.ts';

let platform: TestPlatform | undefined;
afterEach(async () => {
  await platform?.stop();
  platform = undefined;
});

/** Takes one action away from every role whose name says so, as an edit of the synthesized template. */
const without =
  (action: string, role: RegExp): NonNullable<BootSettings['edit']> =>
  (assembly) => ({
    ...assembly,
    resources: assembly.resources.map((resource) =>
      role.test(resource.id)
        ? JSON.parse(JSON.stringify(resource).replaceAll(`"${action}"`, '"dynamodb:DescribeLimits"'))
        : resource,
    ),
  });

const logs = (data: string): string =>
  readdirSync(join(data, 'logs'))
    .map((name) => readFileSync(join(data, 'logs', name), 'utf8'))
    .join('\n');

test.each([
  ['dynamodb:PutItem', /intake/i],
  ['kms:GenerateDataKey', /intake/i],
  ['kms:GenerateMac', /intake/i],
])('without %s the role of intake is denied, and nothing is acknowledged', async (action, role) => {
  platform = await startTestPlatform(inject('assembly'), { edit: without(action, role) });

  const refused = await problemOf(platform.anyone.submitPetition({ idempotencyKey: newKey(), body: aSubmission() }));

  expect(refused).toMatchObject({ status: 500, code: 'internal' });
  expect(logs(platform.data)).toMatch(/AccessDenied/);
  expect((await platform.as('clerk-2101').listCases({ query: {} })).cases).toEqual([]);
});

test('the pieces of uploads are listed below their prefix and nowhere else', async () => {
  const elsewhere: NonNullable<BootSettings['edit']> = (assembly) => ({
    ...assembly,
    resources: JSON.parse(
      JSON.stringify(assembly.resources).replaceAll('"s3:prefix":"quarantine/*"', '"s3:prefix":"linked/*"'),
    ),
  });
  platform = await startTestPlatform(inject('assembly'), { edit: elsewhere });
  const { client } = await aPetitioner(platform);
  const body = announcementOf(aPdf('listed'));
  // What is new has no pieces to list.
  await client.startUpload({ body });

  expect(await problemOf(client.startUpload({ body }))).toMatchObject({ status: 500, code: 'internal' });
  expect(logs(platform.data)).toMatch(/"error":"AccessDenied"/);
});
