import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/_build.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 3,
    isolate: false,
    alias: [{ find: /^.*\/own-cases\.js$/, replacement: resolve('test/_own-cases.ts') }],
    // Node itself loads what was built, as it does for users.
    server: { deps: { external: [/\/dist\/bundle\//] } },
  },
});
