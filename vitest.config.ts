import { dirname, relative, resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vitest/config';

/**
 * Lets tests import what was built from the sources that they name. Node itself loads it, as it does for users, which takes
 * a tenth less time than if vitest loads the sources. A test that replaces a source with another one imports `.ts` files.
 */
const built: Plugin = {
  name: 'built',
  enforce: 'pre',
  resolveId(source, importer = '') {
    if (!/^\.\.?\/.*\.js$/.test(source) || !importer.startsWith(resolve('test'))) return undefined;
    const path = relative('.', resolve(dirname(importer), source));
    return /^(?:src|arbitraries)\//.test(path) ? resolve('dist', path) : undefined;
  },
};

export default defineConfig({
  plugins: [built],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/_build.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 3,
    // Most values live for one property: more room for young ones means less garbage collection.
    execArgv: ['--max-semi-space-size=64'],
    isolate: false,
    server: { deps: { external: [/\/dist\/(?:bundle|src|arbitraries)\//] } },
  },
});
