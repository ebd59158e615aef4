import type { Plugin } from 'esbuild';

/** Leaves out of the reader of fonts what unpacks WOFF2, half of it all: the fonts that ship are not packed. */
export const leanFonts: Plugin = {
  name: 'lean-fonts',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^brotli\/decompress\.js$/ }, ({ path }) => ({ path, namespace: 'lean-fonts' }));
    onLoad({ filter: /.*/, namespace: 'lean-fonts' }, () => ({
      contents: `module.exports = () => { throw new Error('Functions read no packed fonts'); };`,
    }));
  },
};
