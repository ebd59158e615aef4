import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { buildSite } from '../../infra/build-site.ts';
import { openApi } from '../../shared/contract/openapi/open-api.ts';
import { zh } from '../../web/portal/catalogue/zh.ts';

const site = join(import.meta.dirname, '../../build/site');
const pages = ['index.html', 'console/index.html', 'api/docs/index.html'];
const read = (path: string) => readFile(join(site, path), 'utf8');

/** Bytes over the wire, compressed: of what a page needs before it can be used, and what each later part adds to it. */
const BUDGETS: Readonly<Record<string, { first: number; later: Readonly<Record<string, number>> }>> = {
  portal: {
    first: 100_000,
    later: {
      submit: 86_000,
      follow: 78_000,
      figures: 56_000,
      verify: 56_000,
      reception: 63_000,
      // With all of the reception, which it comes after.
      'look-up': 65_000,
      guides: 50_000,
      // Writing and reading QR codes, and digests where the browser has none.
      qr: 8_000,
      decode: 67_000,
      'hash-file': 5_000,
    },
  },
  console: {
    first: 400_000,
    later: {
      'firewall-card': 60_000,
      'matter-card': 60_000,
      'acts-card': 100_000,
      standing: 115_000,
      ledger: 130_000,
      plans: 130_000,
      'draft-card': 145_000,
      queue: 130_000,
      found: 125_000,
      'case-page': 113_000,
      'preview-drawer': 116_000,
      'pdf-view': 280_000,
      'pdf-pages': 180_000,
      'register-page': 90_000,
      'new-act': 103_000,
      figures: 120_000,
      echarts: 200_000,
      'to-workbook': 145_000,
      reception: 110_000,
      inbox: 60_000,
      administration: 155_000,
      reckoning: 165_000,
      qr: 8_000,
      'hash-file': 5_000,
    },
  },
  'api-document': { first: 120_000, later: {} },
};
/** What a person with a slow connection waits for at most, wherever in the portal a link leads. */
const ANYWHERE = 180_000;

const addressesIn = (html: string) => [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address);

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    name: z.string().optional(),
    css: z.array(z.string()).default([]),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
  }),
);
type Manifest = z.infer<typeof Manifest>;

/** A part of a page with all that it imports before it runs. */
const withImports = (manifest: Manifest, part: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(part)) return seen;
  seen.add(part);
  for (const needed of manifest[part]?.imports ?? []) withImports(manifest, needed, seen);
  return seen;
};

const filesOf = (manifest: Manifest, part: string): Set<string> =>
  new Set(
    [...withImports(manifest, part)].flatMap((one) => [manifest[one]?.file ?? '', ...(manifest[one]?.css ?? [])]),
  );

/** Every part that is fetched later, from the page itself or from a later part of it. */
const laterParts = (manifest: Manifest, part: string, seen = new Set<string>()): Set<string> => {
  const next = [...withImports(manifest, part)].flatMap((one) => manifest[one]?.dynamicImports ?? []);
  for (const one of next) {
    if (seen.has(one)) continue;
    seen.add(one);
    laterParts(manifest, one, seen);
  }
  return seen;
};

const weigh = async (files: Iterable<string>): Promise<number> => {
  const sizes = await Promise.all([...files].map(async (file) => gzipSync(await read(file)).length));
  return sizes.reduce((sum, size) => sum + size, 0);
};

/** What a page and its later parts weigh. */
const weights = async (page: string) => {
  const manifest = Manifest.parse(JSON.parse(await read('manifest.json')));
  const own = filesOf(manifest, `${page}/index.html`);
  const later = [...laterParts(manifest, `${page}/index.html`)].map(async (part) => {
    const added = [...filesOf(manifest, part)].filter((file) => !own.has(file));
    return [manifest[part]?.name ?? part, await weigh(added)] as const;
  });
  return { first: await weigh(own), later: Object.fromEntries(await Promise.all(later)) };
};

describe('the site', () => {
  beforeAll(buildSite, 60_000);

  it.each(Object.entries(BUDGETS))(
    '%s is within its budget, and so is all that it fetches later',
    async (page, budget) => {
      const { first, later } = await weights(page);

      expect(first).toBeLessThan(budget.first);
      expect(Object.keys(later).sort()).toEqual(Object.keys(budget.later).sort());
      expect(Object.entries(later).filter(([part, size]) => size >= (budget.later[part] ?? 0))).toEqual([]);
    },
  );

  it('the portal is light wherever a link leads', async () => {
    const { first, later } = await weights('portal');

    expect(first + Math.max(...Object.values(later))).toBeLessThan(ANYWHERE);
  });

  it.each(pages)('%s holds no inline script, style or handler, and names no other host', async (page) => {
    const html = await read(page);

    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
    expect(addressesIn(html).every((address) => address.startsWith('/assets/'))).toBe(true);
  });

  it('the portal says whose it is before any script has arrived', async () => {
    const [, shown] = /<div id="root">(.*?)<\/header>/s.exec(await read('index.html')) ?? [];

    for (const key of ['brand.name', 'brand.service'] as const) expect(shown).toContain(zh[key]);
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
    const written = async () => (await stat(join(site, 'index.html'))).mtimeMs;
    const before = await written();

    await buildSite();

    expect(await written()).toBe(before);
  });
});
