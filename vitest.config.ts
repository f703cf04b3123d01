import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/_build.ts'],
    testTimeout: 60_000,
    maxWorkers: '100%',
    isolate: false,
  },
});
