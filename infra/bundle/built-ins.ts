import { builtinModules } from 'node:module';
import type { Plugin } from 'esbuild';

/**
 * Takes Node's own modules through `process.getBuiltinModule`: an `import` of `node:http` in an ES module reads every
 * export first, which loads undici and costs 36 ms of a cold start.
 */
export const builtIns: Plugin = {
  name: 'built-ins',
  setup: ({ onResolve, onLoad }) => {
    const names = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));
    onResolve({ filter: /^[a-z_:/0-9]+$/ }, ({ path }) =>
      names.has(path) || path.startsWith('node:')
        ? { path: path.replace(/^node:/, ''), namespace: 'built-in' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'built-in' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule('node:${path}');`,
      loader: 'js',
    }));
  },
};
