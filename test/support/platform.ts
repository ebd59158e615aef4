import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BootSettings, boot, type Platform } from '../../infra/local/platform.ts';
import { type Connection, connect } from '../../infra/operate/connection.ts';
import { DEMO_PASSWORD } from '../../infra/operate/demo-password.ts';
import { liaoningStaff } from '../../infra/operate/liaoning/staff.ts';
import { liaoning } from '../../shared/directory/liaoning.ts';

/** A platform for tests, with Liaoning's tree and the staff of some procuratorates. */
export interface TestPlatform extends Connection {
  readonly platform: Platform;
  readonly data: string;
  readonly stop: () => Promise<void>;
}

/** Procuratorates whose staff the tests use. */
const STAFFED = ['21', '2101', '210102', '2113'];

/** Points the functions at the issuer of this platform: the assembly was synthesized before its port was known. */
const withIssuer: NonNullable<BootSettings['edit']> = (assembly, url) => ({
  ...assembly,
  resources: JSON.parse(JSON.stringify(assembly.resources).replaceAll('http://127.0.0.1:1', url)),
});

/** Boots what was synthesized, on a free port, with data of its own. */
export const bootTestPlatform = async (
  assembly: string,
  settings: Partial<BootSettings> = {},
): Promise<TestPlatform> => {
  const data = settings.data ?? mkdtempSync(join(tmpdir(), 'everyletter-'));
  const { edit = (given) => given } = settings;
  const platform = await boot({
    assembly,
    port: 0,
    oidc: {
      audience: 'everyletter',
      clients: (url) => [{ client_id: 'everyletter-console', redirect_uris: [`${url}/console/`] }],
    },
    ...settings,
    data,
    edit: (given, url) => edit(withIssuer(given, url), url),
  });
  const stop = async () => {
    await platform.stop();
    if (settings.data === undefined) rmSync(data, { recursive: true, force: true });
  };
  return { ...connect({ url: platform.url, data }), platform, data, stop };
};

/** Loads the directory through the API: the whole tree, and staff where tests need them. */
export const loadDirectory = async ({ as, control }: Connection): Promise<void> => {
  const staff = liaoningStaff.filter(({ procuratorate }) => STAFFED.includes(procuratorate));
  await control(
    'POST',
    'accounts',
    staff.map(({ id, name }) => ({ id, name: name.zh, password: DEMO_PASSWORD })),
  );
  await as('admin').setProcuratorates({ body: { procuratorates: [...liaoning] } });
  await as('admin').setStaff({ body: { staff } });
};

/** A platform ready for journeys. */
export const startTestPlatform = async (
  assembly: string,
  settings: Partial<BootSettings> = {},
): Promise<TestPlatform> => {
  const platform = await bootTestPlatform(assembly, settings);
  await loadDirectory(platform);
  return platform;
};

export const newKey = (): string => randomUUID();
