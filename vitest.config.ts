import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/_build.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 3,
    // Most values live for one property: more room for young ones means less garbage collection.
    execArgv: ['--max-semi-space-size=64'],
    isolate: false,
    alias: [{ find: /^.*\/own-cases\.js$/, replacement: resolve('test/_own-cases.ts') }],
    // Node itself loads what was built, as it does for users.
    server: { deps: { external: [/\/dist\/bundle\//] } },
  },
});
