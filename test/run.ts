import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';

interface Check {
  readonly name: string;
  readonly command: readonly string[];
  /** Time zone to run it in. */
  readonly zone?: string;
}

/** A day is the same day wherever the machine stands: behind Shanghai, at Greenwich, and in Shanghai. */
const zones = ['UTC', 'America/New_York', 'Asia/Shanghai'] as const;

const checks: readonly Check[] = [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'types of the front ends', command: ['tsc', '--noEmit', '-p', 'web'] },
  { name: 'who imports whom', command: ['depcruise', 'shared', 'functions', 'infra', 'web', 'test'] },
  { name: 'nothing dead', command: ['knip', '--no-progress'] },
  ...zones.map((zone) => ({
    name: `the domain in ${zone}`,
    command: ['vitest', 'run', '--config', 'test/domain.config.ts', '--reporter=dot'],
    zone,
  })),
  {
    name: 'tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/vitest.json'],
  },
];

const run = ([program = '', ...args]: readonly string[], zone = process.env.TZ): Promise<number> =>
  new Promise((resolve) => {
    spawn(program, args, { stdio: 'inherit', env: { ...process.env, TZ: zone } })
      .on('exit', (code) => resolve(code ?? 1))
      .on('error', () => resolve(1));
  });

rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results');
const only = process.argv.slice(2);
const failed: string[] = [];
for (const [index, { name, command, zone }] of checks.entries()) {
  const started = performance.now();
  console.log(`\n[${index + 1}/${checks.length}] ${name}`);
  if ((await run(name === 'tests' ? [...command, ...only] : command, zone)) !== 0) failed.push(name);
  console.log(`[${index + 1}/${checks.length}] ${name}: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
console.log(failed.length === 0 ? '\nEverything passed.' : `\nFailed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
