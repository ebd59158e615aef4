import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { build } from 'vite';
import { openApi } from '../shared/contract/openapi/open-api.ts';

const root = join(import.meta.dirname, '..');
const site = join(root, 'build/site');
const stamp = join(root, 'build/site.sha256');

/** Pages of the site: where each is served, by the folder it is written in. */
const pages = { portal: 'index.html', console: 'console/index.html', 'api-document': 'api/docs/index.html' } as const;

const inputHash = async (): Promise<string> => {
  const hash = createHash('sha256');
  const paths: string[] = [];
  const inputs = ['web/**/*', 'shared/**/*.ts', 'infra/build-site.ts', 'package-lock.json'];
  for await (const entry of glob(inputs, { cwd: root, withFileTypes: true })) {
    if (entry.isFile()) paths.push(join(entry.parentPath, entry.name));
  }
  for (const path of paths.sort()) hash.update(path.slice(root.length)).update(await readFile(path));
  return hash.digest('hex');
};

const settle = async () => {
  for (const [folder, path] of Object.entries(pages)) {
    const target = join(site, path);
    if (dirname(target) === join(site, folder)) continue;
    await mkdir(dirname(target), { recursive: true });
    await rename(join(site, folder, 'index.html'), target);
    await rm(join(site, folder), { recursive: true });
  }
};

/** What the preview of a PDF fetches when it needs it: encodings of Chinese, fonts that files leave out, decoders of scans. */
const previewFiles = async () => {
  const wanted = /\.(bcmap|pfb|ttf)$|_nowasm_fallback\.js$/;
  for (const folder of ['cmaps', 'standard_fonts', 'wasm']) {
    await cp(join(root, 'node_modules/pdfjs-dist', folder), join(site, 'console/pdf', folder), {
      recursive: true,
      dereference: true,
      filter: (path) => extname(path) === '' || wanted.test(path),
    });
  }
};

const squeeze = promisify(brotliCompress);
const SQUEEZED = ['.html', '.js', '.css', '.json', '.svg'];

/** Each text beside its compressed self: lines are thin, and a page is asked for more often than it is built. */
const compress = async () => {
  for await (const entry of glob('**/*', { cwd: site, withFileTypes: true })) {
    if (!entry.isFile() || !SQUEEZED.includes(extname(entry.name))) continue;
    const path = join(entry.parentPath, entry.name);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 10 };
    await writeFile(`${path}.br`, await squeeze(await readFile(path), { params }));
  }
};

/** Runs as a build for users, whatever the process around it is (React's development half is twice the size). */
const inProduction = async (work: () => Promise<unknown>) => {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
};

/** Builds both front ends, the API document and its page into `build/site`; does nothing when no input changed. */
export const buildSite = async (): Promise<void> => {
  const hash = await inputHash();
  const built = await readFile(stamp, 'utf8').catch(() => '');
  if (built === hash && existsSync(join(site, 'index.html'))) return;
  await inProduction(() => build({ configFile: join(root, 'web/vite.config.ts') }));
  await settle();
  await previewFiles();
  await writeFile(join(site, 'api/openapi.json'), JSON.stringify(openApi()));
  await compress();
  await writeFile(stamp, hash);
};

if (import.meta.main) await buildSite();
