import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { buildSite } from '../../infra/build-site.ts';
import { openApi } from '../../shared/contract/openapi.ts';

const site = join(import.meta.dirname, '../../build/site');
const pages = ['index.html', 'console/index.html', 'api/docs/index.html'];
const read = (path: string) => readFile(join(site, path), 'utf8');

/** Bytes over the wire, compressed, of what a page needs before it can be used. */
const BUDGETS: Readonly<Record<string, number>> = {
  'index.html': 120_000,
  'console/index.html': 520_000,
  'api/docs/index.html': 120_000,
};

const addressesIn = (html: string) => [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
  }),
);

/** A script with everything that it imports before it runs. */
const withImports = async (path: string, seen = new Set<string>()): Promise<Set<string>> => {
  if (seen.has(path)) return seen;
  seen.add(path);
  if (!path.endsWith('.js')) return seen;
  const code = await read(path);
  for (const [, file = ''] of code.matchAll(/(?:import|from)\s*["']\.\/([^"']+)["']/g))
    await withImports(`assets/${file}`, seen);
  return seen;
};

const firstLoad = async (page: string): Promise<number> => {
  const html = await read(page);
  const files = new Set<string>([page]);
  for (const address of addressesIn(html)) for (const file of await withImports(address.slice(1))) files.add(file);
  const sizes = await Promise.all([...files].map(async (file) => gzipSync(await read(file)).length));
  return sizes.reduce((sum, size) => sum + size, 0);
};

describe('the site', () => {
  beforeAll(buildSite, 60_000);

  it.each(pages)('%s is within its budget', async (page) => {
    expect(await firstLoad(page)).toBeLessThan(BUDGETS[page] ?? 0);
  });

  it.each(pages)('%s holds no inline script, style or handler, and names no other host', async (page) => {
    const html = await read(page);

    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
    expect(addressesIn(html).every((address) => address.startsWith('/assets/'))).toBe(true);
  });

  it('runs on phones that know no regular expression of the last years', async () => {
    const manifest = Manifest.parse(JSON.parse(await read('manifest.json')));
    const needed = (name: string, seen = new Set<string>()): Set<string> => {
      if (seen.has(name)) return seen;
      seen.add(name);
      const { imports, dynamicImports } = manifest[name] ?? { imports: [], dynamicImports: [] };
      for (const other of [...imports, ...dynamicImports]) needed(other, seen);
      return seen;
    };
    const scripts = [...needed('portal/index.html')].flatMap((name) => manifest[name]?.file ?? []);
    const codes = await Promise.all(scripts.map(async (script) => ({ script, code: await read(script) })));

    // The flag v, and looking behind.
    const recent = /RegExp\([^)]*,\s*[`'"]\w*v\w*[`'"]\)|\(\?<[=!]/;
    expect(scripts.length).toBeGreaterThan(8);
    expect(codes.filter(({ code }) => recent.test(code)).map(({ script }) => script)).toEqual([]);
  });

  it('serves the API document of this contract', async () => {
    expect(JSON.parse(await read('api/openapi.json'))).toEqual(JSON.parse(JSON.stringify(openApi())));
  });

  it('is not built again when nothing changed', async () => {
    const before = await read('index.html');
    const start = performance.now();

    await buildSite();

    expect(performance.now() - start).toBeLessThan(1_000);
    expect(await read('index.html')).toBe(before);
  });
});
