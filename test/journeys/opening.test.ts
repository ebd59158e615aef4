import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import type { Reference } from '../../shared/domain/code.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import { problemOf } from '../support/expect-problem.ts';
import { newKey, startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { aSubmission } from '../support/submission.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
  const auditor = {
    id: StaffId.parse('auditor-2101'),
    name: { zh: '审计员', en: 'Auditor' },
    post: { zh: '检务督察员', en: 'Auditor' },
    procuratorate: ProcuratorateCode.parse('2101'),
  };
  await platform.control('POST', 'accounts', [{ id: auditor.id, name: auditor.name.zh, password: DEMO_PASSWORD }]);
  await platform.as('admin').setStaff({ body: { staff: [{ ...auditor, roles: ['auditor'], version: 0 }] } });
});
afterAll(() => platform.stop());

const { petitioner } = aSubmission();
/** Of the store's client. */
const ATTEMPTS = 4;
const SECRETS = [petitioner?.name, petitioner?.identity?.number, petitioner?.phone, petitioner?.address];

const received = async (change: Parameters<typeof aSubmission>[0] = {}) => {
  const { reference } = await platform.anyone.submitPetition({ idempotencyKey: newKey(), body: aSubmission(change) });
  return { id: reference };
};
const openings = async (params: { id: Reference }) =>
  (await platform.as('supervisor-2101').listOpenings({ params })).openings;

test('a case that is read does not say who the petitioner is, only whether somebody is named and how many represent a group', async () => {
  const representatives = [{ name: '代表甲' }, { name: '代表乙', phone: '13800138000' }];
  const params = await received({ representatives });

  const read = await platform.as('handler-2101-1').readCase({ params });

  expect(read).toMatchObject({ anonymous: false, representatives: 2 });
  // Whom the petition is against belongs to what was said.
  expect(read.submission.accused).toEqual([{ name: '王某' }]);
  for (const secret of [...SECRETS, '代表甲', '13800138000']) expect(JSON.stringify(read)).not.toContain(secret);
});

test.each(['clerk-2101', 'handler-2101-1', 'supervisor-2101', 'pg-2101'])(
  '%s opens the identity for a purpose',
  async (account) => {
    const params = await received({ representatives: [{ name: '代表甲' }] });

    const opened = await platform.as(account).openPetitioner({ params, body: { purpose: 'CONTACT' } });

    expect(opened).toEqual({ petitioner, representatives: [{ name: '代表甲' }] });
    expect(await openings(params)).toMatchObject([{ by: account, purpose: 'CONTACT' }]);
  },
);

test('an opening without a purpose, with an unknown one, or with another one that is not explained, opens nothing', async () => {
  const params = await received();
  const open = (body: object) =>
    problemOf(platform.as('clerk-2101').openPetitioner({ params, body: body as { purpose: 'CONTACT' } }));

  const refused = [await open({}), await open({ purpose: 'CURIOSITY' }), await open({ purpose: 'OTHER' })];

  expect(refused.map(({ status }) => status)).toEqual([400, 400, 400]);
  expect(refused[2]?.issues).toMatchObject([{ path: 'body.note', code: 'required' }]);
  for (const secret of SECRETS) expect(JSON.stringify(refused)).not.toContain(secret);
  expect(await openings(params)).toEqual([]);
});

test('every opening stands in the log, latest first, with what was written about it', async () => {
  const params = await received();
  const before = platform.platform.now();

  await platform.as('clerk-2101').openPetitioner({ params, body: { purpose: 'RECEPTION' } });
  const note = '协助公安机关核实身份';
  await platform.as('handler-2101-1').openPetitioner({ params, body: { purpose: 'OTHER', note } });
  await platform.as('handler-2101-1').openPetitioner({ params, body: { purpose: 'CONTACT' } });

  const found = await openings(params);
  expect(found.map(({ by, purpose, note: written }) => [by, purpose, written])).toEqual([
    ['handler-2101-1', 'CONTACT', undefined],
    ['handler-2101-1', 'OTHER', note],
    ['clerk-2101', 'RECEPTION', undefined],
  ]);
  for (const { at } of found) expect(Date.parse(at)).toBeGreaterThanOrEqual(before - 1_000);
});

test('nothing is answered when the opening cannot be written', async () => {
  const params = await received();
  const clerk = platform.as('clerk-2101');
  // The job that follows what was received writes too, and would meet a failure that is not meant for it.
  await platform.control('POST', 'idle');
  // As often as the store is asked for one write.
  platform.platform.inject({ call: 'dynamodb:PutItem', kind: 'error', times: ATTEMPTS });

  const refused = await problemOf(clerk.openPetitioner({ params, body: { purpose: 'CONTACT' } }));

  expect(refused).toMatchObject({ status: 503 });
  for (const secret of SECRETS) expect(JSON.stringify(refused)).not.toContain(secret);
  expect(await openings(params)).toEqual([]);
  await clerk.openPetitioner({ params, body: { purpose: 'CONTACT' } });
  expect(await openings(params)).toHaveLength(1);
});

test('an auditor sees who opened an identity, and cannot open it; a handler and a clerk cannot see it', async () => {
  const params = await received();
  await platform.as('clerk-2101').openPetitioner({ params, body: { purpose: 'SAME_PERSON_CHECK' } });
  const auditor = platform.as('auditor-2101');

  const { openings: seen } = await auditor.listOpenings({ params });
  const refused = [
    await problemOf(auditor.openPetitioner({ params, body: { purpose: 'SUPERVISION' } })),
    await problemOf(platform.as('handler-2101-1').listOpenings({ params })),
    await problemOf(platform.as('clerk-2101').listOpenings({ params })),
    await problemOf(platform.as('admin').openPetitioner({ params, body: { purpose: 'SUPERVISION' } })),
  ];

  expect(seen).toMatchObject([{ by: 'clerk-2101', purpose: 'SAME_PERSON_CHECK' }]);
  expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
});

test('another procuratorate, one above included, finds nothing to open, and leaves no trace', async () => {
  const params = await received();
  const unknown = { id: (await received()).id };
  const strangers = ['supervisor-210102', 'clerk-2113', 'supervisor-21'];

  for (const stranger of strangers) {
    const client = platform.as(stranger);
    expect(await problemOf(client.openPetitioner({ params, body: { purpose: 'SUPERVISION' } }))).toMatchObject({
      status: 404,
      code: 'not-found',
    });
  }
  expect(await problemOf(platform.as('supervisor-21').listOpenings({ params: unknown }))).toMatchObject({
    status: 404,
  });
  expect(await openings(params)).toEqual([]);
});

test('of an anonymous petition there is nobody to open', async () => {
  const { petitioner: _, ...anonymous } = aSubmission();
  const { reference } = await platform.anyone.submitPetition({ idempotencyKey: newKey(), body: anonymous });

  const opened = await platform
    .as('clerk-2101')
    .openPetitioner({ params: { id: reference }, body: { purpose: 'CONTACT' } });

  expect(opened).toEqual({ representatives: [] });
});
