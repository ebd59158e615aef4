import { basename } from 'node:path';
import type { Plugin } from 'esbuild';

const refuse = `const refuse = () => () => { throw new Error('Functions make no JSON Schema'); };`;

const replaced: Readonly<Record<string, string>> = {
  'to-json-schema.js': `${refuse} export { refuse as createToJSONSchemaMethod, refuse as createStandardJSONSchemaMethod };`,
  'json-schema-processors.js': 'export const toJSONSchema = undefined;',
  'json-schema-generator.js': 'export const JSONSchemaGenerator = undefined;',
};

/** Functions parse; only builds make JSON Schema. Without its makers zod is a fifth smaller. */
export const leanZod: Plugin = {
  name: 'lean-zod',
  setup: ({ onLoad }) => {
    onLoad(
      { filter: /[\\/]zod[\\/]v4[\\/]core[\\/](to-json-schema|json-schema-(processors|generator))\.js$/ },
      ({ path }) => ({
        contents: replaced[basename(path)] ?? '',
      }),
    );
  },
};
