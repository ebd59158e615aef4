import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Assembly } from '../../infra/local/template.ts';
import { recompute } from '../../infra/operate/recompute.ts';
import { shanghaiDay } from '../../shared/domain/day.ts';
import { Period } from '../../shared/domain/period.ts';
import { withoutDeliveries } from '../support/open-heads.ts';
import { bootTestPlatform, loadDirectory, newKey, type TestPlatform } from '../support/platform.ts';
import { aSubmission, SHENYANG } from '../support/submission.ts';

/** How often the client of the store tries a call. */
const SDK_ATTEMPTS = 4;

const data = mkdtempSync(join(tmpdir(), 'everyletter-rebuild-'));
let platform: TestPlatform;
const reboot = async (settings: Parameters<typeof bootTestPlatform>[1] = {}) => {
  await platform?.stop();
  platform = await bootTestPlatform(inject('assembly'), { ...settings, data });
};

beforeAll(async () => {
  await reboot();
  await loadDirectory(platform);
});
afterAll(async () => {
  await platform.stop();
  rmSync(data, { recursive: true, force: true });
});

/** Nobody rebuilds the figures in the night. */
const withoutRebuilds = (assembly: Assembly): Assembly => ({
  ...assembly,
  resources: assembly.resources.filter(
    ({ type, name }) => type !== 'AWS::Scheduler::Schedule' || !name.endsWith('-rebuild-figures'),
  ),
});

const submit = async (count: number) => {
  for (let each = 0; each < count; each++)
    await platform.anyone.submitPetition({ idempotencyKey: newKey(), body: aSubmission() });
};
const fire = async (name: string, input?: object) => {
  await platform.control('POST', 'idle');
  return platform.control('POST', `schedules/${name}`, input);
};
const nextDay = async () => {
  await platform.control('POST', 'clock', { advance: '1d' });
  await platform.control('POST', 'idle');
};
const figures = () =>
  platform.as('supervisor-2101').overseeFigures({
    query: { period: String(shanghaiDay(platform.platform.now())).slice(0, 4), procuratorate: SHENYANG },
  });

test('figures folded night after night are those of the events alone', async () => {
  await submit(6);
  await nextDay();
  await fire('roll-up-days');
  const before = await figures();

  expect(await fire('rebuild-figures')).toMatchObject({ kind: 'answer' });
  expect(await figures()).toEqual(before);
  expect(before.total.received).toBe(6);
});

test('a run that fails half-way leaves what is published; runs side by side and runs again publish the same', async () => {
  const before = await figures();
  await submit(3);
  await platform.control('POST', 'idle');
  platform.platform.inject({ call: 'dynamodb:TransactWriteItems', kind: 'error', times: SDK_ATTEMPTS });

  expect(await fire('roll-up-days')).toMatchObject({ kind: 'error' });
  expect(await figures()).toEqual(before);

  const outcomes = await Promise.all([fire('roll-up-days'), fire('roll-up-days'), fire('roll-up-days')]);
  expect(outcomes).toMatchObject([{ kind: 'answer' }, { kind: 'answer' }, { kind: 'answer' }]);
  const after = await figures();
  await fire('roll-up-days');
  expect({ ...(await figures()), cutOff: '' }).toEqual({ ...after, cutOff: '' });
  expect(after.total.received).toBe(9);
});

test('a published figure is recomputed from what was frozen with it, and a changed one is found', async () => {
  const period = Period.parse(shanghaiDay(platform.platform.now()).slice(0, 4));
  const answer = await platform.anyone.readFigures({ query: { period, procuratorate: SHENYANG } });
  const body = await platform.platform.object('archive', answer.inputs);
  const frozen = Buffer.from(body ?? '', 'base64');
  const forged = Buffer.from(gunzipSync(frozen).toString().replace('"received"', '"receives"'));

  expect(recompute(answer, frozen)).toEqual([]);
  expect(recompute({ ...answer, total: { ...answer.total, received: 7 } }, frozen)).toEqual([
    'figures.total.received: published 7, recomputed 9',
  ]);
  expect(recompute(answer, forged)).toEqual([expect.stringContaining('frozen inputs: their SHA-256 is')]);
  expect(recompute({ ...answer, formulaVersion: '1' }, frozen)).toEqual([expect.stringContaining('version 1')]);
});

test('what was lost on the way is found in the night, repaired and told; what arrives after all changes nothing any more', async () => {
  const told: string[] = [];
  await reboot({ edit: withoutDeliveries, onTrouble: (sentence) => told.push(sentence) });
  await submit(5);
  await fire('roll-up-days');
  expect((await figures()).total.received).toBe(9);

  await nextDay();
  expect(told).toEqual([expect.stringContaining('Differed: What was published differed, and was repaired')]);
  const repaired = await figures();
  expect(repaired.total.received).toBe(14);
  expect(await fire('rebuild-figures')).toMatchObject({ kind: 'answer' });

  await reboot();
  await fire('roll-up-days');
  expect((await figures()).total).toEqual(repaired.total);
  expect((await figures()).inputHash).toBe(repaired.inputHash);
  expect(await fire('rebuild-figures')).toMatchObject({ kind: 'answer' });
});

test('a day of recording that changed long ago waits until somebody asks for it', async () => {
  const withoutHelp = (assembly: Assembly) => withoutRebuilds(withoutDeliveries(assembly, ''));
  await reboot({ edit: withoutHelp });
  const long = shanghaiDay(platform.platform.now());
  await submit(2);
  await platform.control('POST', 'clock', { advance: '12d' });
  await reboot({ edit: withoutRebuilds });
  await fire('roll-up-days');
  expect((await figures()).total.received).toBe(14);

  expect(await fire('roll-up-days', { from: long })).toMatchObject({ kind: 'answer' });
  expect((await figures()).total.received).toBe(16);
  await reboot();
  expect(await fire('rebuild-figures')).toMatchObject({ kind: 'answer' });
}, 60_000);
