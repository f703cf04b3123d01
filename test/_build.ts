import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = [
  'src',
  'arbitraries',
  'scripts/bundle.mjs',
  'scripts/build-systematic.mjs',
  'tsconfig.json',
  'tsconfig.build.json',
];

/** When something in a folder, or the folder itself, last changed. */
function lastChange(path: string): number {
  const names = statSync(path).isDirectory() ? readdirSync(path) : [];
  return Math.max(statSync(path).mtimeMs, ...names.map((name) => lastChange(join(path, name))));
}

/** Whether `dist` is there and younger than every source. */
function isBuilt(): boolean {
  return existsSync('dist') && statSync('dist').mtimeMs > Math.max(...SOURCES.map(lastChange));
}

/**
 * Builds `dist` where it is missing or older than the sources: some tests run the built command line, or pack what was
 * built. It is built beside the old one and swapped in, since the tests of another run may be reading that. Types that
 * do not hold stop nothing here: the compiler writes its files all the same, and the test of the types tells them.
 */
export default function build(): void {
  if (isBuilt()) return;
  const next = `dist.${process.pid}`;
  const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', next];
  spawnSync(process.execPath, tsc, { stdio: 'ignore' });
  for (const script of ['scripts/bundle.mjs', 'scripts/build-systematic.mjs']) {
    spawnSync(process.execPath, [script, next], { stdio: 'ignore' });
  }
  rmSync('dist', { recursive: true, force: true });
  renameSync(next, 'dist');
}
