import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'src',
  'arbitraries',
  'scripts/bundle.mjs',
  'scripts/build-systematic.mjs',
  'scripts/build-config-schema.mjs',
  'tsconfig.json',
  'tsconfig.build.json',
];

/** The time of the last change to a file, or to a folder and everything in it. */
function lastChange(path: string): number {
  const names = statSync(path).isDirectory() ? readdirSync(path) : [];
  return Math.max(statSync(path).mtimeMs, ...names.map((name) => lastChange(join(path, name))));
}

/** Whether `dist` exists and is newer than every source. */
function isBuilt(): boolean {
  return existsSync('dist') && statSync('dist').mtimeMs > Math.max(...SOURCES.map(lastChange));
}

/**
 * Builds `dist` if it is missing or older than the sources: some tests run the built command line, or pack what was
 * built. The new one is built beside the old one, which other test runs may be reading, and then replaces it. The
 * compiler writes its files in spite of type errors; `npm run types` reports those.
 */
export default function build(): void {
  if (isBuilt()) return;
  const next = `dist.${process.pid}`;
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', next];
  spawnSync(process.execPath, tsc, { stdio: 'ignore' });
  for (const script of ['scripts/bundle.mjs', 'scripts/build-systematic.mjs', 'scripts/build-config-schema.mjs']) {
    spawnSync(process.execPath, [script, next], { stdio: 'ignore' });
  }
  rmSync('dist', { recursive: true, force: true });
  renameSync(next, 'dist');
}
