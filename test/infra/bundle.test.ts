import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { entries } from '../../infra/bundle/entries.ts';
import { bundle } from '../../infra/bundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'everyletter-bundle-'));
afterAll(() => rmSync(folder, { recursive: true }));
const bundles = await bundle({ folder });

/** Most bytes of minified code. Lower these when a bundle shrinks; the public services are what people wait for. */
const budgets: Readonly<Record<string, number>> = {
  directory: 246_000,
  figures: 276_000,
  // These sign: the clients of KMS and of tokens come on top of tables and schemas.
  intake: 331_000,
  documents: 301_000,
  receipts: 358_000,
  // What opens a font, sets a page and writes .docx; the font itself lies beside it.
  papers: 1_020_000,
  letters: 974_000,
  // The client of storage, and what knows forty kinds of files.
  'receive-document': 450_000,
};
const BUDGET = 400_000;

describe.each(bundles)('$name', ({ name, bytes, folder: path, inputs }) => {
  const files = Object.keys(inputs);

  it('keeps within its budget', () => {
    expect(bytes).toBeLessThanOrEqual(budgets[name] ?? BUDGET);
  });

  it('carries nothing that belongs to builds or to other machines', () => {
    const strange =
      /aws-cdk-lib|credential-provider-(ini|sso|process|login|web-identity|http)|imds|zod\/v4\/locales\/(?!en)/;

    expect(files.filter((file) => strange.test(file) && (inputs[file] ?? 0) > 0)).toEqual([]);
  });

  it('has no import of its own, as importing built-ins is slow', () => {
    const code = readFileSync(join(path, 'index.mjs'), 'utf8');

    expect(code).not.toMatch(/(^|[;}])import\s*[{*a-zA-Z"']/);
    expect(code).not.toContain('sourceMappingURL');
  });

  it('loads and has a handler', async () => {
    const module: unknown = await import(pathToFileURL(join(path, 'index.mjs')).href);

    expect(module).toMatchObject({ handler: expect.any(Function) });
  });
});

describe('the bundles', () => {
  it('are one for each function', () => {
    expect(bundles.map(({ name }) => name)).toEqual(entries().map(({ name }) => name));
  });

  it('are the same bytes when they are made again', async () => {
    const before = bundles.map(({ folder: path }) => readFileSync(join(path, 'index.mjs'), 'utf8'));

    await bundle({ folder });

    expect(bundles.map(({ folder: path }) => readFileSync(join(path, 'index.mjs'), 'utf8'))).toEqual(before);
  });
});
