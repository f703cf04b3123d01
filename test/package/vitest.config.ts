import { defineConfig } from 'vitest/config';

/** The checks of the packed package that need the registry: `npm run check:package`. */
export default defineConfig({
  test: {
    include: ['test/package/*.check.ts'],
    globalSetup: ['test/_build.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
