import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type BootSettings, boot } from '../../../infra/local/platform.ts';
import { type Assembly, readAssembly } from '../../../infra/local/template.ts';
import { synthesize } from './fixture/app/synthesize.ts';
import { aDirectory } from './fixture/functions.ts';

let assembly: string;
beforeAll(() => {
  assembly = synthesize();
});
afterAll(() => rmSync(dirname(assembly), { recursive: true }));

async function aPlatform(settings: Partial<BootSettings> = {}) {
  const troubles: string[] = [];
  const platform = await boot({
    assembly,
    data: settings.data ?? aDirectory(),
    port: 0,
    onTrouble: (sentence) => void troubles.push(sentence),
    retryPauses: [10, 10],
    ...settings,
  });
  onTestFinished(platform.stop);
  const put = async (path: string, body: string) => {
    const response = await fetch(platform.url + path, { method: 'PUT', body });
    return { status: response.status, body: JSON.parse(await response.text()) };
  };
  const note = async (name: string) => JSON.parse(await (await fetch(`${platform.url}/api/notes/${name}`)).text());
  const control = (path: string, init: RequestInit = {}) =>
    fetch(`${platform.url}/local/${path}`, { ...init, headers: { 'x-everyletter-control': platform.controlToken } });
  return { ...platform, put, note, control, troubles };
}

test('a note goes through the API to the table, along the stream, and is there after a restart', async () => {
  const data = aDirectory();
  const first = await aPlatform({ data });
  const written = await first.put('/api/notes/a', '件件有回音');
  await first.idle();
  await first.stop();

  const second = await aPlatform({ data });

  expect(written.status).toBe(201);
  expect(await second.note('a')).toMatchObject({ text: '件件有回音' });
  expect(await second.note('seen-a')).toMatchObject({ text: expect.stringMatching(/^\d+$/) });
});

test('without its grant a function is denied, in the words of AWS', async () => {
  const withoutPut = (read: Assembly): Assembly => ({
    ...read,
    resources: read.resources.map((resource) => {
      if (resource.type !== 'AWS::IAM::Policy' || !resource.id.startsWith('api')) return resource;
      const text = JSON.stringify(resource.properties).replace('"dynamodb:PutItem"', '"dynamodb:Nothing"');
      return { ...resource, properties: JSON.parse(text) };
    }),
  });
  const { put, troubles } = await aPlatform({ edit: withoutPut });

  const { status, body } = await put('/api/notes/a', 'text');

  expect(status).toBe(500);
  expect(body.name).toBe('AccessDeniedException');
  expect(body.message).toMatch(
    /^User: arn:aws-cn:sts::000000000000:assumed-role\/\S+\/api is not authorized to perform: dynamodb:PutItem on resource: arn:aws-cn:dynamodb:cn-north-1:000000000000:table\/notes because no identity-based policy allows the dynamodb:PutItem action$/,
  );
  expect(troubles).toEqual([body.message]);
});

test('a mapping whose role may not read its stream stops the boot', async () => {
  const edit = (read: Assembly): Assembly => ({
    ...read,
    resources: read.resources.filter(({ type, id }) => type !== 'AWS::IAM::Policy' || !id.startsWith('project')),
  });

  await expect(aPlatform({ edit })).rejects.toThrow(/needs dynamodb:GetRecords on arn:aws-cn:dynamodb/);
});

test('an uploaded file is told to the queue and read by its function', async () => {
  const { put, note, idle } = await aPlatform();

  const uploaded = await put('/api/files/one%20page', 'content');
  await idle();

  expect(uploaded).toEqual({ status: 201, body: {} });
  expect(await note(encodeURIComponent('file-quarantine/one page'))).toMatchObject({ text: 'content' });
});

test('a message is worked on; one that fails comes again and ends in the dead-letter queue', async () => {
  const { put, note, idle, state, advance } = await aPlatform();
  await put('/api/jobs/good', 'done');
  await put('/api/jobs/bad', 'fail');
  await idle();
  advance(10_000);
  await expect.poll(() => JSON.stringify(state()), { timeout: 30_000 }).toContain('"inFlight":1');
  advance(10_000);

  const failures = () => Object.entries(Object(state().queues)).find(([name]) => name.includes('Failures'))?.[1];
  await expect.poll(failures, { timeout: 30_000 }).toMatchObject({ visible: 1 });

  expect(await note('job-good')).toMatchObject({ text: 'done' });
});

test('a poisoned record is found by bisecting and given up; the others go through', async () => {
  const { put, note, idle, state } = await aPlatform();
  await Promise.all(['a', 'poison', 'b', 'c'].map((name) => put(`/api/notes/${name}`, name)));
  await idle();

  const failures = Object.entries(Object(state().queues)).find(([name]) => name.includes('Failures'));

  expect(failures?.[1]).toMatchObject({ visible: 1 });
  for (const name of ['a', 'b', 'c']) expect((await note(`seen-${name}`)).text).not.toBeNull();
  expect((await note('seen-poison')).text).toBeNull();
});

test('time moves forward for functions, and a schedule that was leapt over fires once', async () => {
  const { advance, note, idle } = await aPlatform();
  const before = Date.parse((await note('x')).now);

  advance(3 * 86_400_000);
  await idle();
  const after = await note('night');

  expect(Date.parse(after.now) - before).toBeGreaterThanOrEqual(3 * 86_400_000);
  expect(after.text).toMatch(/T16:10:00Z$/);
  expect(Date.parse(after.now) - Date.parse(after.text)).toBeLessThan(86_400_000);
});

test('the authorizer stands before staff paths', async () => {
  const { url } = await aPlatform();

  const stranger = await fetch(`${url}/staff/me`);
  const known = await fetch(`${url}/staff/me`, { headers: { Authorization: 'li' } });

  expect(stranger.status).toBe(401);
  expect(JSON.parse(await known.text())).toEqual({ principalId: 'li' });
});

test('the control API fires schedules, moves time and tells the state, for those who hold the token', async () => {
  const { control, note, url } = await aPlatform();

  const stranger = await fetch(`${url}/local/state`);
  const fired = await control('schedules/every-night', { method: 'POST' });
  const unknown = await control('schedules/every-day', { method: 'POST' });
  const moved = await control('clock', { method: 'POST', body: '{"advance":"1d12h"}' });
  const back = await control('clock', { method: 'POST', body: '{"advance":-5}' });

  expect(stranger.status).toBe(403);
  expect(JSON.parse(await fired.text())).toMatchObject({ kind: 'answer' });
  expect((await note('night')).text).toMatch(/Z$/);
  expect(unknown.status).toBe(400);
  expect(JSON.parse(await moved.text())).toMatchObject({ offset: 129_600_000, url });
  expect(back.status).toBe(400);
});

test('a data directory serves one platform at a time, and only a directory of ours is emptied', async () => {
  const data = aDirectory();
  const first = await aPlatform({ data });
  await first.put('/api/notes/a', 'kept?');

  await expect(boot({ assembly, data, port: 0 })).rejects.toThrow(/in use by another running platform/);
  await first.stop();
  const fresh = await aPlatform({ data, fresh: true });

  expect((await fresh.note('a')).text).toBeNull();
  await expect(boot({ assembly, data: dirname(assembly), port: 0, fresh: true })).rejects.toThrow(/not the platform's/);
});

test('a port in use is told in one sentence', async () => {
  const { url } = await aPlatform();
  const port = Number(new URL(url).port);

  await expect(boot({ assembly, data: aDirectory(), port })).rejects.toThrow(`port ${port} is in use`);
});

test('what the templates say of names and addresses is resolved', () => {
  const read = readAssembly(assembly, { partition: 'aws', region: 'eu-west-1', account: '123456789012' });
  const api = read.resources.find(({ type, name }) => type === 'AWS::Lambda::Function' && name === 'api');

  expect(api?.properties.Environment).toMatchObject({
    Variables: {
      NOTES_TABLE: 'notes',
      JOBS_QUEUE: expect.stringMatching(
        /^https:\/\/sqs\.eu-west-1\.amazonaws\.com\/123456789012\/Fixture-service-Jobs/,
      ),
    },
  });
});
