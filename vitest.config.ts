import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: 'test/support/assembly.ts',
    // Journeys share one machine of two cores with the platform they drive.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a browser did not show in time on a busy machine is looked for once more; what it showed wrongly is not.
    retry: { count: 1, condition: /Timeout \d+ms exceeded|did not succeed in time/ },
  },
});
