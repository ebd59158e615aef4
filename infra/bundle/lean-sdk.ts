import { readFileSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

const root = join(import.meta.dirname, '../..');

/** Modules of the SDK that a function on Lambda never uses, and what stands in for each. */
const replaced: Readonly<Record<string, string>> = {
  // On Lambda credentials are environment variables: no profiles, no single sign-on, no instance metadata.
  '@aws-sdk/credential-provider-node': `export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';`,
  // No table is behind endpoint discovery; without it every request skips one middleware.
  '@aws-sdk/middleware-endpoint-discovery': `
    export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = { environmentVariableSelector: () => undefined, configFileSelector: () => undefined, default: undefined };
    export const resolveEndpointDiscoveryConfig = (input) => input;
    export const getEndpointDiscoveryPlugin = () => ({ applyToStack: () => {} });`,
  // No operation in use answers with a stream of events.
  '@smithy/core/event-streams': `export const EventStreamSerde = undefined, eventStreamSerdeProvider = undefined, resolveEventStreamSerdeConfig = (input) => input;`,
};

/** The same for files inside the SDK, by the end of their path. */
const replacedFiles: Readonly<Record<string, string>> = {
  'shared-ini-file-loader/loadSharedConfigFiles.js': `
    export const CONFIG_PREFIX_SEPARATOR = '.';
    export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} });`,
  'regionConfig/getInstanceMetadataRegion.js': 'export const getInstanceMetadataRegion = async () => undefined;',
  'sha256/Sha256Js.js': 'export const Sha256Js = undefined;',
  'util-retry/AdaptiveRetryStrategy.js': `export { StandardRetryStrategy as AdaptiveRetryStrategy } from './StandardRetryStrategy';`,
};

/** Names of exceptions that the functions tell apart; any other one arrives as the service's base exception. */
const namedExceptions = async (): Promise<ReadonlySet<string>> => {
  const names = new Set<string>();
  for await (const file of glob('functions/**/*.ts', { cwd: root })) {
    for (const [name] of (await readFile(join(root, file), 'utf8')).matchAll(/\b[A-Z]\w+Exception\b/g)) names.add(name);
  }
  return names;
};

/**
 * Schemas of a client so that the unused ones can be left out: computed keys become plain ones, which have no side
 * effect, and only the exceptions that are told apart stay registered.
 */
const leanSchemas = (source: string, exceptions: ReadonlySet<string>): string => {
  const constants = new Map(
    [...source.matchAll(/^const (_\w+) = ("[^"]*");$/gm)].map(([, name = '', value = '']) => [name, value]),
  );
  return source
    .replace(/\[(_\w+)\]:/g, (whole, name: string) => (constants.has(name) ? `${constants.get(name)}:` : whole))
    .replace(/^n0_registry\.registerError\(\w+\$, (\w+)\);$/gm, (whole, name: string) =>
      exceptions.has(name) ? whole : '',
    );
};

/** Leaves out of the AWS SDK what a function on Lambda never uses. */
export const leanSdk: Plugin = {
  name: 'lean-sdk',
  setup: ({ onResolve, onLoad, onStart }) => {
    let exceptions: ReadonlySet<string> = new Set();
    onStart(async () => {
      exceptions = await namedExceptions();
    });

    onResolve({ filter: /^@(aws-sdk|smithy)\// }, ({ path }) =>
      path in replaced ? { path, namespace: 'lean-sdk' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'lean-sdk' }, ({ path }) => ({
      contents: replaced[path] ?? '',
      resolveDir: root,
    }));

    onLoad(
      { filter: /[\\/]@smithy[\\/]core[\\/]dist-es[\\/]submodules[\\/](config|checksum|retry)[\\/]/ },
      ({ path }) => {
        const end = Object.keys(replacedFiles).find((file) => path.endsWith(`/${file}`));
        return end === undefined ? undefined : { contents: replacedFiles[end] ?? '', resolveDir: dirname(path) };
      },
    );

    onLoad({ filter: /[\\/]client-[a-z0-9-]+[\\/]dist-es[\\/]schemas[\\/]schemas_0\.js$/ }, ({ path }) => ({
      contents: leanSchemas(readFileSync(path, 'utf8'), exceptions),
      resolveDir: dirname(path),
    }));

    // Clients read the version of their own package, and nothing else of it.
    onLoad({ filter: /[\\/]@aws-sdk[\\/][^\\/]+[\\/]package\.json$/ }, async ({ path }) => {
      const { version }: { version?: unknown } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};
