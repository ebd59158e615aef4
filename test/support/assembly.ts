import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

const root = join(import.meta.dirname, '../..');

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder with what `cdk synth` wrote. */
    assembly: string;
  }
}

/** Synthesizes the app as `npm start` does, into a folder of its own: several runs may go on at once. */
export const synthesize = async (): Promise<string> => {
  mkdirSync(join(root, 'build'), { recursive: true });
  const folder = mkdtempSync(join(root, 'build/test-assembly-'));
  const context = {
    stage: 'test',
    issuer: 'http://127.0.0.1:1/oidc',
    audience: 'everyletter',
    firstAdministrator: 'admin',
    origin: 'http://127.0.0.1:1',
  };
  await promisify(execFile)(process.execPath, [join(root, 'infra/app.ts')], {
    env: { ...process.env, CDK_OUTDIR: folder, CDK_CONTEXT_JSON: JSON.stringify(context) },
  });
  return folder;
};

/** Synthesizes once for all tests. */
export const setup = async ({ provide }: TestProject): Promise<() => void> => {
  const folder = await synthesize();
  provide('assembly', folder);
  return () => rmSync(folder, { recursive: true, force: true });
};
