import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/_build.ts'],
    testTimeout: 60_000,
    maxWorkers: '100%',
    isolate: false,
    // Node itself loads what was built, as it does for users.
    server: { deps: { external: [/\/dist\/bundle\//] } },
  },
});
