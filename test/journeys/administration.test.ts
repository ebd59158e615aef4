import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { ProcuratorateCode, StaffId } from '../../shared/domain/id.ts';
import type { Staff } from '../../shared/domain/organisation.ts';
import { problemOf } from '../support/expect-problem.ts';
import { startTestPlatform, type TestPlatform } from '../support/platform.ts';
import { SHENYANG } from '../support/submission.ts';

let platform: TestPlatform;
const PROVINCE = ProcuratorateCode.parse('21');
const leader = StaffId.parse('pg-2101');

beforeAll(async () => {
  platform = await startTestPlatform(inject('assembly'));
});
afterAll(() => platform.stop());

const admin = () => platform.as('admin');
const person = async (id: string, procuratorate = SHENYANG) => {
  const { staff } = await admin().listStaff({ query: { procuratorate } });
  const found = staff.find((one) => one.id === id);
  if (found === undefined) throw new Error(`Nobody is called ${id} in ${procuratorate}`);
  return found;
};
const anAdministrator = (id: string, procuratorate: ProcuratorateCode): Staff => ({
  id: StaffId.parse(id),
  name: { zh: '管理员', en: 'Administrator' },
  post: { zh: '系统管理员', en: 'System Administrator' },
  procuratorate,
  roles: ['administrator'],
});
/** Makes administrators with sign-ins of their own. */
const appoint = async (...staff: Staff[]) => {
  await platform.control(
    'POST',
    'accounts',
    staff.map(({ id }) => ({ id, name: id, password: DEMO_PASSWORD })),
  );
  const { results } = await admin().setStaff({ body: { staff } });
  expect(results.map(({ status }) => status)).toEqual(staff.map(() => 'set'));
};
const logged = () =>
  readdirSync(join(platform.data, 'logs'))
    .flatMap((name) => readFileSync(join(platform.data, 'logs', name), 'utf8').split('\n'))
    .filter((line) => line.includes('"directory.changed"'))
    .map((line): Record<string, unknown> => JSON.parse(line));

test('nobody overwrites what another administrator changed in a member of staff', async () => {
  const clerk = await person('clerk-2101');

  const { results } = await admin().setStaff({ body: { staff: [{ ...clerk, post: { zh: '科员', en: 'Clerk' } }] } });
  const late = admin().setStaff({ body: { staff: [{ ...clerk, roles: ['clerk', 'handler'] }] } });

  expect(results).toEqual([{ id: 'clerk-2101', status: 'set', version: clerk.version + 1 }]);
  expect(await problemOf(late)).toMatchObject({
    status: 412,
    current: { version: clerk.version + 1, changes: [{ type: 'staff', by: 'admin' }] },
  });
  expect(await person('clerk-2101')).toMatchObject({ post: { zh: '科员' }, roles: ['clerk'] });
});

test('a bulk change has a result for every item: set, refused with the reason, or too late with who was faster', async () => {
  const [stale, fine] = [await person('clerk-2101'), await person('handler-2101-1')];
  await admin().setStaff({ body: { staff: [{ ...stale, post: { zh: '书记员', en: 'Clerk' } }] } });
  const newcomer = { ...anAdministrator('new-clerk', SHENYANG), roles: ['clerk' as const] };

  const { results } = await admin().setStaff({
    body: {
      staff: [
        { ...stale, post: { zh: '检察官助理', en: 'Assistant' } },
        { ...fine, post: { zh: '四级高级检察官', en: 'Senior Prosecutor' } },
        newcomer,
        { ...newcomer, roles: ['handler'] },
        { ...newcomer, id: StaffId.parse('nowhere'), procuratorate: ProcuratorateCode.parse('210199') },
        { ...newcomer, id: StaffId.parse('elsewhere'), procuratorate: ProcuratorateCode.parse('31') },
        { ...newcomer, id: leader },
      ],
    },
  });

  expect(results).toMatchObject([
    { id: 'clerk-2101', status: 'stale', changed: { by: 'admin' }, reason: expect.stringContaining('他人') },
    { id: 'handler-2101-1', status: 'set', version: fine.version + 1 },
    { id: 'new-clerk', status: 'set', version: 1 },
    { id: 'new-clerk', status: 'refused', reason: '同一项出现了两次' },
    { id: 'nowhere', status: 'refused', reason: '没有这个检察院' },
    { id: 'elsewhere', status: 'refused', reason: '不在本院及下级院范围内' },
    { id: 'pg-2101', status: 'stale', version: 1 },
  ]);
  expect((await person('new-clerk')).roles).toEqual(['clerk']);
});

test('procuratorates are renamed under the version that was seen, and the tree keeps its shape', async () => {
  const { procuratorates } = await admin().readProcuratorates();
  const heping = procuratorates.find(({ code }) => code === '210102');
  if (heping === undefined) throw new Error('The tree lacks 210102');
  const named = (zh: string) => ({ ...heping, name: { ...heping.name, zh } });
  const set = (...items: Parameters<ReturnType<typeof admin>['setProcuratorates']>[0]['body']['procuratorates']) =>
    admin().setProcuratorates({ body: { procuratorates: items } });

  await set(named('沈阳市和平区检察院'));

  expect(await problemOf(set(named('和平区检察院')))).toMatchObject({ status: 412, current: { version: 2 } });
  const { results } = await set(
    { ...heping, code: ProcuratorateCode.parse('219901'), version: 0 },
    { ...heping, code: ProcuratorateCode.parse('210198'), level: 'CITY', version: 0 },
    { ...heping, code: ProcuratorateCode.parse('31'), level: 'PROVINCE', version: 0 },
    { ...heping, code: ProcuratorateCode.parse('210197'), version: 0 },
  );
  expect(results.map(({ status, reason }) => [status, reason])).toEqual([
    ['refused', '上级检察院不存在'],
    ['refused', '级别与代码不符'],
    ['refused', '不在本院及下级院范围内'],
    ['set', undefined],
  ]);
  const tree = (await admin().readProcuratorates()).procuratorates;
  expect(tree.find(({ code }) => code === '210102')).toMatchObject({ name: { zh: '沈阳市和平区检察院' }, version: 2 });
});

test('administrators change what lies below their procuratorate, and nobody above or beside it', async () => {
  await appoint(anAdministrator('admin-2113', ProcuratorateCode.parse('2113')));
  const chaoyang = platform.as('admin-2113');
  const clerk = await person('clerk-2113', ProcuratorateCode.parse('2113'));
  const foreign = await person('handler-2101-2');

  const results = async (staff: Staff & { version: number }) =>
    (await chaoyang.setStaff({ body: { staff: [staff] } })).results;

  expect(await results({ ...clerk, post: { zh: '书记员', en: 'Clerk' } })).toMatchObject([{ status: 'set' }]);
  expect(await results({ ...foreign, disabled: true })).toMatchObject([{ status: 'refused' }]);
  // Nor may they fetch somebody into their own procuratorate.
  expect(await results({ ...foreign, procuratorate: ProcuratorateCode.parse('2113') })).toMatchObject([
    { status: 'refused', reason: '不在本院及下级院范围内' },
  ]);
});

test('nobody changes their own rights, so that one administrator always remains', async () => {
  const own = await person('admin', PROVINCE);
  const set = async (change: Partial<Staff>) =>
    (await admin().setStaff({ body: { staff: [{ ...own, ...change }] } })).results;
  const refused = [{ status: 'refused', reason: expect.stringContaining('另一名系统管理员') }];

  expect(await set({ disabled: true })).toMatchObject(refused);
  expect(await set({ roles: ['clerk'] })).toMatchObject(refused);
  expect(await set({ roles: ['administrator', 'supervisor'] })).toMatchObject(refused);
  expect(await set({ procuratorate: SHENYANG })).toMatchObject(refused);
  expect(await set({ post: { zh: '系统管理员', en: 'Administrator' } })).toMatchObject([{ status: 'set' }]);
});

test('of two administrators who disable each other at once, one remains', async () => {
  await appoint(anAdministrator('one', PROVINCE), anAdministrator('other', PROVINCE));
  const [one, other] = [await person('one', PROVINCE), await person('other', PROVINCE)];
  for (const id of ['one', 'other']) await platform.as(id).listStaff({ query: {} });

  const ends = await Promise.all([
    platform.as('one').setStaff({ body: { staff: [{ ...other, disabled: true }] } }),
    platform.as('other').setStaff({ body: { staff: [{ ...one, roles: ['clerk'] }] } }),
  ]);

  expect(ends.map(({ results }) => results[0]?.status).sort()).toEqual(['refused', 'set']);
  const after = [await person('one', PROVINCE), await person('other', PROVINCE)];
  expect(after.filter(({ roles, disabled }) => roles.includes('administrator') && disabled !== true)).toHaveLength(1);
});

test('who is no administrator changes nothing', async () => {
  for (const who of ['clerk-2101', 'supervisor-2101', 'pg-2101', 'auditor-21']) {
    const { procuratorates } = await platform.as(who).readProcuratorates();
    const change = platform.as(who).setProcuratorates({ body: { procuratorates: procuratorates.slice(0, 1) } });
    expect(await problemOf(change)).toMatchObject({ status: 403 });
  }
});

test('every change is in the log with who and what, and with no name or text', () => {
  const lines = logged();

  expect(lines).toContainEqual(
    expect.objectContaining({ staff: 'admin', record: 'staff', id: 'clerk-2101', version: 2, changed: 'post' }),
  );
  expect(lines).toContainEqual(expect.objectContaining({ record: 'procuratorate', id: '210102', changed: 'name' }));
  const allowed = ['level', 'code', 'staff', 'record', 'id', 'version', 'changed', 'roles', 'procuratorate', 'state'];
  expect(lines.flatMap((line) => Object.keys(line)).filter((name) => !allowed.includes(name))).toEqual([]);
  expect(JSON.stringify(lines)).not.toMatch(/[\u4e00-\u9fff]/);
});
