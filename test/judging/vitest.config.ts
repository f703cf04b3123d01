import { defineConfig } from 'vitest/config';

/** A day. */
const LIMIT = 86_400_000;

export default defineConfig({
  test: { include: ['test/judging/**/*.check.ts'], testTimeout: LIMIT, hookTimeout: LIMIT },
});
