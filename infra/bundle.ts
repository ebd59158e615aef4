import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { assets } from './bundle/assets.ts';
import { builtIns } from './bundle/built-ins.ts';
import { type Entry, entries } from './bundle/entries.ts';
import { leanFileType } from './bundle/lean-file-type.ts';
import { leanFonts } from './bundle/lean-fonts.ts';
import { leanSdk } from './bundle/lean-sdk.ts';
import { leanZod } from './bundle/lean-zod.ts';

const root = join(import.meta.dirname, '..');

/** A function as it ships. */
export interface Bundle {
  readonly name: string;
  readonly folder: string;
  /** Size of the minified code. */
  readonly bytes: number;
  /** Files that went into it, with the bytes that are left of each. */
  readonly inputs: Readonly<Record<string, number>>;
}

const entryPoints = (all: readonly Entry[]): Plugin => ({
  name: 'entry-points',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^function:/ }, ({ path }) => ({
      path: path.slice('function:'.length),
      namespace: 'function',
    }));
    onLoad({ filter: /.*/, namespace: 'function' }, ({ path }) => {
      const entry = all.find(({ name }) => name === path);
      return entry && { contents: entry.source, resolveDir: entry.folder, loader: 'ts' };
    });
  },
});

/** Writes a file only when it changed, and whole: other processes may be reading the folder. */
const settle = async (path: string, contents: Uint8Array): Promise<void> => {
  const present = await readFile(path).catch(() => undefined);
  if (present?.equals(contents)) return;
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, contents);
  await rename(unfinished, path);
};

const removeOthers = async (folder: string, names: readonly string[]) => {
  const found = await readdir(folder).catch(() => []);
  await Promise.all(
    found.filter((name) => !names.includes(name)).map((name) => rm(join(folder, name), { recursive: true })),
  );
};

const filesIn = async (folder: string): Promise<readonly string[]> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
};

/** The pages of the portal and the console, when they have been built, go where the function `site` reads them. */
const copySite = async (folder: string) => {
  const [built, target] = [join(root, 'build/site'), join(folder, 'functions/site/site')];
  const files = await filesIn(built);
  for (const file of files) await settle(join(target, file), await readFile(join(built, file)));
  const stale = (await filesIn(target)).filter((file) => !files.includes(file));
  await Promise.all(stale.map((file) => rm(join(target, file))));
};

/** Files that a function reads lie beside it. */
const copyAssets = async (functions: string) => {
  for (const [name, files] of Object.entries(assets)) {
    for (const [file, source] of Object.entries(files)) {
      await settle(join(functions, name, file), await readFile(join(root, 'node_modules', source)));
    }
  }
};

const bundleOf = (name: string, functions: string, { outputs }: Metafile): Bundle => {
  const [, output] = Object.entries(outputs).find(([path]) => path.endsWith(`/${name}/index.mjs`)) ?? [];
  if (output === undefined) throw new Error(`esbuild wrote no bundle for ${name}`);
  const inputs = Object.entries(output.inputs).map(([path, { bytesInOutput }]) => [path, bytesInOutput] as const);
  return { name, folder: join(functions, name), bytes: output.bytes, inputs: Object.fromEntries(inputs) };
};

/** Bundles every function of the registry for a version of Node into `build/functions/<name>`. */
export const bundle = async ({ target = 'node22', folder = join(root, 'build') } = {}): Promise<readonly Bundle[]> => {
  const all = entries();
  const functions = join(folder, 'functions');
  const { outputFiles, metafile } = await build({
    entryPoints: all.map(({ name }) => ({ in: `function:${name}`, out: `${name}/index` })),
    plugins: [entryPoints(all), builtIns, leanFonts, leanFileType, leanSdk, leanZod],
    outdir: functions,
    outExtension: { '.js': '.mjs' },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    // The maps stay here, linked by name: inline or enabled maps cost 8 to 13 ms of a cold start.
    sourcemap: 'external',
    format: 'esm',
    platform: 'node',
    target,
    mainFields: ['module', 'main'],
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  await Promise.all(
    outputFiles.map(({ path, contents }) =>
      settle(
        path.endsWith('.map') ? join(folder, 'maps', `${dirname(path).slice(functions.length + 1)}.mjs.map`) : path,
        contents,
      ),
    ),
  );
  await removeOthers(
    functions,
    all.map(({ name }) => name),
  );
  await Promise.all([copySite(folder), copyAssets(functions)]);
  return all.map(({ name }) => bundleOf(name, functions, metafile));
};

if (import.meta.main) for (const { name, bytes } of await bundle()) console.log(`${String(bytes).padStart(7)} ${name}`);
