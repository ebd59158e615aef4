import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { replacedFiles, replacedModules } from './lean-modules.ts';
import { leanSchemas, namedExceptions } from './lean-schemas.ts';

const root = join(import.meta.dirname, '../..');

/** Leaves out of the AWS SDK what a function on Lambda never uses. @throws Error when the SDK no longer looks as known */
export const leanSdk: Plugin = {
  name: 'lean-sdk',
  setup: ({ onResolve, onLoad, onStart, onEnd }) => {
    let exceptions: ReadonlySet<string> = new Set();
    const unseen = new Set([...Object.keys(replacedModules), ...Object.keys(replacedFiles)]);
    onStart(async () => {
      exceptions = await namedExceptions();
    });

    onResolve({ filter: /^(@(aws-sdk|smithy)\/|debug$)/ }, ({ path }) => {
      if (!(path in replacedModules)) return undefined;
      unseen.delete(path);
      return { path, namespace: 'lean-sdk' };
    });
    onLoad({ filter: /.*/, namespace: 'lean-sdk' }, ({ path }) => ({
      contents: replacedModules[path] ?? '',
      resolveDir: root,
    }));

    onLoad({ filter: /[\\/]@(aws-sdk|smithy)[\\/].*\.js$/ }, async ({ path }) => {
      const resolveDir = dirname(path);
      if (path.endsWith('/dist-es/schemas/schemas_0.js')) {
        return { contents: leanSchemas(await readFile(path, 'utf8'), exceptions), resolveDir };
      }
      const end = Object.keys(replacedFiles).find((file) => path.endsWith(`/${file}`));
      if (end === undefined) return undefined;
      unseen.delete(end);
      return { contents: replacedFiles[end] ?? '', resolveDir };
    });

    // Clients read the version of their own package, and nothing else of it.
    onLoad({ filter: /[\\/]@aws-sdk[\\/][^\\/]+[\\/]package\.json$/ }, async ({ path }) => {
      const { version }: { version?: unknown } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });

    onEnd(() => {
      if (unseen.size === 0) return undefined;
      return { errors: [{ text: `The AWS SDK no longer has what infra/bundle replaces: ${[...unseen].join(', ')}` }] };
    });
  },
};
