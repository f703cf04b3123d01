import { defineConfig } from 'vitest/config';

/** The tests that need neither a build nor processes: they run once for each mutant. */
export default defineConfig({
  test: {
    include: ['test/{engine,objects,fuzzing,reporting,sampling,arbitraries,toy}/**/*.test.ts'],
    exclude: [
      'test/**/*program*.test.ts',
      'test/fuzzing/{module-target,store}.test.ts',
      'test/arbitraries/{laws,reach,growth,shrinking}.test.ts',
      'test/sampling/{cases,corpus,near-misses,systematic}.test.ts',
    ],
    testTimeout: 60_000,
    isolate: false,
  },
});
