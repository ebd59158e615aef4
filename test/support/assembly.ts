import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
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

/** Synthesizes the app once for all tests, as `npm start` does. */
export const synthesize = async (): Promise<string> => {
  const folder = join(root, 'build/test-assembly');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
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

export const setup = async ({ provide }: TestProject): Promise<void> => {
  provide('assembly', await synthesize());
};
