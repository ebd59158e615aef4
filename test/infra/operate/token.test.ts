import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aRunningOidc, PASSWORD, type RunningOidc } from '../local/oidc/running-oidc.ts';

const PROGRAM = join(import.meta.dirname, '../../../infra/operate/token.ts');

let running: RunningOidc;
beforeAll(async () => {
  running = await aRunningOidc();
});
afterAll(() => running.stop());

const token = (...given: string[]) =>
  promisify(execFile)(process.execPath, [PROGRAM, ...given], { env: { EVERYLETTER_URL: running.url } });

test('prints the token and nothing else', async () => {
  const { stdout, stderr } = await token('officer', '--password', PASSWORD);

  expect(decodeJwt(stdout.trim())).toMatchObject({ sub: 'officer', aud: 'everyletter' });
  expect(stdout).toBe(`${stdout.trim()}\n`);
  expect(stderr).toBe('');
});

test('says in one sentence what is wrong, and fails', async () => {
  await expect(token('officer')).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringContaining('not correct'),
  });
  await expect(token()).rejects.toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Usage') });
});

test('says when nothing is running', async () => {
  const away = promisify(execFile)(process.execPath, [PROGRAM, 'officer'], {
    env: { EVERYLETTER_URL: 'http://127.0.0.1:1' },
  });

  await expect(away).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('No platform answers') });
});
