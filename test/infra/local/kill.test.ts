import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { boot } from '../../../infra/local/platform.ts';
import { synthesize } from './fixture/app/synthesize.ts';
import { aDirectory } from './fixture/functions.ts';

const program = fileURLToPath(new URL('fixture/run-platform.ts', import.meta.url));
let assembly: string;
beforeAll(() => {
  assembly = synthesize();
});
afterAll(() => rmSync(dirname(assembly), { recursive: true }));

async function aProcess(data: string) {
  const child = spawn(process.execPath, [program, assembly, data], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await once(child.stdout, 'data');
  const { url }: { url: string } = JSON.parse(String(line));
  return { child, url };
}

/** Ids of the processes that a process has started and that still live. */
const childrenOf = ({ pid }: ChildProcess) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(/\s+/).map(Number);

function isAlive(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

test('a platform that is killed outright leaves no process behind and has lost nothing that it acknowledged', async () => {
  const data = aDirectory();
  const acknowledged: string[] = [];
  const { child, url } = await aProcess(data);
  const writer = async (name: string) => {
    for (let count = 0; ; count += 1) {
      const path = `${name}-${count}`;
      const response = await fetch(`${url}/api/notes/${path}`, { method: 'PUT', body: path });
      if (response.status === 201) acknowledged.push(path);
    }
  };
  const writers = ['a', 'b', 'c'].map((name) => writer(name).catch(() => {}));
  await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(100);
  const started = childrenOf(child);

  child.kill('SIGKILL');
  await Promise.all(writers);
  await expect.poll(() => started.filter(isAlive), { timeout: 30_000 }).toEqual([]);

  expect(started.length).toBeGreaterThan(2);
  const platform = await boot({ assembly, data, port: 0 });
  onTestFinished(platform.stop);
  await platform.idle();
  const read = async (name: string) => JSON.parse(await (await fetch(`${platform.url}/api/notes/${name}`)).text()).text;
  for (const name of acknowledged) {
    expect(await read(name)).toBe(name);
    expect(await read(`seen-${name}`)).not.toBeNull();
  }
});

test('a platform that is asked to end leaves no process behind', async () => {
  const { child, url } = await aProcess(aDirectory());
  await fetch(`${url}/api/notes/a`);
  const started = childrenOf(child);

  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');

  expect(code).toBe(0);
  await expect.poll(() => started.filter(isAlive), { timeout: 30_000 }).toEqual([]);
});
