import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Plugin } from 'esbuild';

const refuse = `const refuse = () => () => { throw new Error('Functions make no JSON Schema'); };`;

const replaced: Readonly<Record<string, string>> = {
  // Functions parse; only builds make JSON Schema.
  'to-json-schema.js': `${refuse} export { refuse as createToJSONSchemaMethod, refuse as createStandardJSONSchemaMethod };`,
  'json-schema-processors.js': 'export const toJSONSchema = undefined;',
  'json-schema-generator.js': 'export const JSONSchemaGenerator = undefined;',
  // Sentences are the platform's own, in two languages.
  'en.js': 'const none = () => ({}); export { none as default };',
};

/** Leaves out of zod what functions never use: a quarter of it. */
export const leanZod: Plugin = {
  name: 'lean-zod',
  setup: ({ onLoad }) => {
    const files =
      /[\\/]zod[\\/]v4[\\/](core[\\/](to-json-schema|json-schema-(processors|generator))|locales[\\/]en)\.js$/;
    onLoad({ filter: files }, ({ path }) => ({ contents: replaced[basename(path)] ?? '' }));

    // A namespace inside a namespace is kept whole; imported by itself only what is used of it stays.
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]classic[\\/]schemas\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        'import { util } from "../core/index.js";',
        'import * as util from "../core/util.js";',
      ),
      resolveDir: dirname(path),
    }));
  },
};
