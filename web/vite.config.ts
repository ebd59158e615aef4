import { extractStyle } from '@ant-design/static-style-extract';
import { ConfigProvider } from 'antd';
import { createElement } from 'react';
import { defineConfig, type Plugin } from 'vite';
import { styledComponents, theme } from './console/theme.ts';

const NAME = 'virtual:console-style.css';

/** The component library's styles as a file, and none written at run time: the policy of the pages allows no inline styles. */
const consoleStyle = (): Plugin => ({
  name: 'console-style',
  enforce: 'pre',
  resolveId: (id) => {
    if (id === NAME) return `\0${NAME}`;
    return id.endsWith('/Dom/dynamicCSS') ? `${import.meta.dirname}/console/no-dynamic-styles.ts` : undefined;
  },
  load: (id) =>
    id === `\0${NAME}`
      ? extractStyle({
          customTheme: (node) => createElement(ConfigProvider, { theme: { ...theme, zeroRuntime: false } }, node),
          includes: [...styledComponents],
        })
      : undefined,
});

export default defineConfig({
  root: import.meta.dirname,
  appType: 'mpa',
  logLevel: 'warn',
  plugins: [consoleStyle()],
  build: {
    outDir: '../build/site',
    emptyOutDir: true,
    target: ['es2020', 'chrome87', 'safari14'],
    // Lowering for older browsers than these would double the styles; the portal's own need none.
    cssTarget: ['chrome100', 'safari15'],
    // No inlined data and no inline script: the policy of the pages allows neither.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2_000,
    manifest: 'manifest.json',
    rolldownOptions: {
      // Directives for servers that render; nothing is rendered on a server here.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      input: ['portal', 'console', 'api-document'].map((page) => `${import.meta.dirname}/${page}/index.html`),
    },
  },
});
