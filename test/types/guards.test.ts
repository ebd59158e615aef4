import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const DECLARATIONS = 'test/types/declarations.test.ts';
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'everyletter-types-'));
  for (const folder of ['shared', 'functions']) cpSync(folder, join(copy, folder), { recursive: true });
  for (const file of [DECLARATIONS, 'package.json', 'tsconfig.json']) cpSync(file, join(copy, file));
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(
    join(copy, 'tsconfig.guards.json'),
    JSON.stringify({ extends: './tsconfig.json', include: [DECLARATIONS], files: [DECLARATIONS] }),
  );
});
afterAll(() => rmSync(copy, { recursive: true }));

const weaken = (file: string, guard: string, without: string): void => {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(guard)) throw new Error(`${file} has no guard '${guard}': name the present one here`);
  writeFileSync(path, text.replace(guard, without));
};

/** The reasons of the expected errors that tsc no longer finds, and every other error. */
const check = async (): Promise<{ unused: string[]; others: string[] }> => {
  const run = promisify(execFile)('node_modules/.bin/tsc', ['--noEmit', '-p', join(copy, 'tsconfig.guards.json')]);
  const output = await run.then(
    ({ stdout }) => stdout,
    ({ stdout }) => String(stdout),
  );
  const lines = readFileSync(join(copy, DECLARATIONS), 'utf8').split('\n');
  const [unused, others]: [string[], string[]] = [[], []];
  for (const error of output.split('\n').filter((line) => line.includes('error TS'))) {
    const at = Number(/\((\d+),\d+\)/.exec(error)?.[1]);
    if (error.includes("Unused '@ts-expect-error'")) unused.push(lines[at - 1]?.split('error: ')[1] ?? error);
    else others.push(error);
  }
  return { unused, others };
};

describe('the guards of the types', () => {
  it('make the check fail when they are taken away, each for its own reasons', async () => {
    weaken('functions/kit/context.ts', 'Promise<A & Exact<A, AnswerOf<E>>>', 'Promise<A>');
    weaken('functions/kit/context.ts', "code: E['fails'][number]", "code: Problem['code']");
    weaken('functions/kit/context.ts', 'import type { Language,', 'import type { Language, Problem,');
    weaken(
      'functions/kit/context.ts',
      'Promise<readonly string[]>,\n) => ({\n  job',
      'Promise<unknown>,\n) => ({\n  job',
    );
    weaken(
      'functions/kit/caller.ts',
      '? { readonly reference: Reference }',
      '? StaffCaller & { readonly reference: Reference }',
    );
    const { unused, others } = await check();

    expect(unused).toEqual([
      "'forbidden' is a failure, but not one of this endpoint",
      'a field that `returns` does not declare',
      'the same, inside an object',
      'the same, inside a list',
      'who holds a receipt has no roles',
      'a job answers the ids of what failed',
    ]);
    expect(others.filter((error) => error.includes('declarations.test.ts'))).toEqual([]);
  }, 120_000);
});
