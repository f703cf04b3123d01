import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const BUNDLE = 'dist/bundle/esm';

/** Lists the files and packages that a file of the bundle loads before it runs. */
function loadedBy(file: string, loaded = new Set<string>()): Set<string> {
  const code = readFileSync(join(BUNDLE, file), 'utf8');
  for (const [, name] of code.matchAll(/(?:\bfrom|\bimport)"([^"]+)"/g)) {
    if (loaded.has(name!)) continue;
    loaded.add(name!);
    if (name!.startsWith('./')) loadedBy(name!, loaded);
  }
  return loaded;
}

/** Chunks and packages that take long to load. */
const LARGE = ['./fuzzing.js', './live.js', './reporting.js', './html.js', './protocol.js', 'ws', 'jiti'];

it.each([
  ['_run-command-line', []],
  ['sample', []],
  ['corpus', []],
  ['list', ['./reporting.js', './protocol.js']],
  ['check', ['./reporting.js']],
  ['drift', ['./reporting.js']],
  ['serve', ['./live.js', './fuzzing.js', './protocol.js', 'ws']],
])('%s loads nothing large that it does not need', (name, needed: readonly string[]) => {
  const loaded = loadedBy(`${name}.js`);
  expect([...loaded]).toContain('./models.js');
  expect(LARGE.filter((one) => loaded.has(one) && !needed.includes(one))).toEqual([]);
});

it.each(['_module-process', '_watchdog-process'])('%s, which runs often start, loads no packages', (name) => {
  const loaded = [...loadedBy(`${name}.js`)];
  expect(loaded.length).toBeGreaterThan(1);
  expect(loaded.filter((one) => !/^(?:node:|\.\/)/.test(one) || /models|schemas/.test(one))).toEqual([]);
});
