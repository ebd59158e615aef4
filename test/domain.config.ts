import { defineConfig } from 'vitest/config';

/** The domain alone, without a platform: quick enough to be run in one time zone after another. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: { include: ['test/shared/{domain,figures}/**/*.test.ts'], maxWorkers: 2, isolate: false, testTimeout: 60_000 },
});
