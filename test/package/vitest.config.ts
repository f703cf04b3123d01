import { defineConfig } from 'vitest/config';

/** The checks of the packed package, which need the registry, and of what is slow in the docs: `npm run check:package`. */
export default defineConfig({
  test: {
    include: ['test/package/*.check.ts', 'test/docs/*.check.ts'],
    globalSetup: ['test/_build.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
