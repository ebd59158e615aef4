import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';

/** A small clone: one package that lies beside it, and a program that tells how it was started. */
function aClone() {
  const directory = mkdtempSync(join(tmpdir(), 'setup-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const write = (path: string, content: string) => writeFileSync(join(directory, path), content);
  const writeJson = (path: string, content: object) => write(path, JSON.stringify(content));
  for (const folder of ['infra', 'neighbour']) mkdirSync(join(directory, folder));
  cpSync('infra/setup.mjs', join(directory, 'infra/setup.mjs'));
  writeJson('neighbour/package.json', { name: 'neighbour', version: '1.0.0' });
  const dependencies = { neighbour: 'file:neighbour' };
  writeJson('package.json', { name: 'clone', version: '1.0.0', dependencies });
  writeJson('package-lock.json', {
    name: 'clone',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: {
      '': { name: 'clone', version: '1.0.0', dependencies },
      'node_modules/neighbour': { resolved: 'neighbour', link: true },
      neighbour: { version: '1.0.0' },
    },
  });
  write('program.mjs', `console.log(JSON.stringify({ given: process.argv.slice(2), path: process.env.PATH }));`);
  write('exit.mjs', 'process.exitCode = 7;');
  write('wait.mjs', `process.on('SIGTERM', () => process.exit(5)); console.log('ready'); setInterval(() => {}, 1000);`);

  function start(...given: string[]) {
    const child = spawn(process.execPath, ['infra/setup.mjs', ...given], { cwd: directory });
    const ended = new Promise<number | null>((done) => child.once('close', done));
    return {
      child,
      result: async () => ({ out: await text(child.stdout), error: await text(child.stderr), code: await ended }),
    };
  }
  return { directory, write, start, run: (...given: string[]) => start(...given).result() };
}

test('on a fresh clone the packages are installed, then the program runs with its arguments', async () => {
  const { run, directory } = aClone();

  const first = await run('program.mjs', '--one', 'two');
  const second = await run('program.mjs');

  expect(first).toMatchObject({ code: 0, error: '' });
  expect(first.out).toMatch(/^installing the packages/);
  expect(first.out).toContain('"given":["--one","two"]');
  expect(JSON.parse(second.out).path).toContain(join(directory, 'node_modules', '.bin'));
  expect(readFileSync(join(directory, 'node_modules/neighbour/package.json'), 'utf8')).toContain('neighbour');
});

test('when the lockfile has changed the packages are installed again', async () => {
  const { run, write, directory } = aClone();
  await run('program.mjs');
  const lock = readFileSync(join(directory, 'package-lock.json'), 'utf8');

  rmSync(join(directory, 'node_modules', '.package-lock.json'));
  write('package-lock.json', `${lock}\n`);
  const again = await run('program.mjs');

  expect(again.out).toMatch(/^installing the packages/);
});

test('what cannot be installed is told in one sentence', async () => {
  const { run, write } = aClone();
  write('package.json', JSON.stringify({ name: 'clone', version: '1.0.0', dependencies: { other: '1.0.0' } }));

  const { code, error } = await run('program.mjs');

  expect(code).toBe(1);
  expect(error).toBe(
    'The packages could not be installed: package.json and package-lock.json do not agree; run npm install.\n',
  );
});

test("the program's exit code is passed on", async () => {
  const { run } = aClone();

  expect((await run('exit.mjs')).code).toBe(7);
});

test('a signal reaches the program, and its answer to it is the answer', async () => {
  const { start } = aClone();
  const { child, result } = start('wait.mjs');
  child.stdout.on('data', (chunk: Buffer) => String(chunk).includes('ready') && child.kill('SIGTERM'));

  expect((await result()).code).toBe(5);
});
