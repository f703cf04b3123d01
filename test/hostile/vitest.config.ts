import { defineConfig } from 'vitest/config';

/** For `npm run hostile`: takes as long as its argument says. */
export default defineConfig({
  test: {
    include: ['test/hostile/*.check.ts'],
    globalSetup: ['test/_build.ts'],
    hookTimeout: 60_000,
    disableConsoleIntercept: true,
    server: { deps: { external: [/\/dist\/bundle\//] } },
  },
});
