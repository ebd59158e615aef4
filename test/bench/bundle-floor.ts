import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { builtIns } from '../../infra/bundle/built-ins.ts';
import { leanSdk } from '../../infra/bundle/lean-sdk.ts';
import { leanZod } from '../../infra/bundle/lean-zod.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'build/bench');

/** Functions of the platform that have a floor. */
export const floors = [
  'intake',
  'receipts',
  'casework',
  'documents',
  'figures',
  'project-facts',
  'receive-document',
] as const;

export const floorFolder = (name: string): string => join(folder, name);

// That everything it replaces is found can only be asked of the platform's own bundles.
const leanSdkInPart: Plugin = { ...leanSdk, setup: (whole) => leanSdk.setup({ ...whole, onEnd: () => {} }) };

/** Bundles one file as the platform's functions are bundled. */
const bundleFile = (name: string, file: string) =>
  build({
    entryPoints: [join(import.meta.dirname, file)],
    outfile: join(floorFolder(name), 'index.mjs'),
    plugins: [builtIns, leanSdkInPart, leanZod],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });

/** Bundles the floors, the bare server and the empty function. */
export const bundleFloors = async (): Promise<void> => {
  await Promise.all([
    ...floors.map((name) => bundleFile(name, `floor/${name}.ts`)),
    bundleFile('bare-server', 'bare-server.ts'),
    bundleFile('empty', 'floor/empty.ts'),
  ]);
};
