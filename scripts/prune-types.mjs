// Removes the declarations that no entry point leads to: most modules are bundled, and nobody can import them.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const entries = Object.values(exports).flatMap(({ types }) => types ?? []);

/** The files that have been reached. */
const reached = new Set();

function reach(file) {
  if (reached.has(file)) return;
  reached.add(file);
  for (const [, target] of readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport\()\s*['"](\.[^'"]+)['"]/g)) {
    reach(resolve(dirname(file), target.replace(/\.js$/, '.d.ts')));
  }
}

for (const entry of entries) reach(resolve(entry));
for (const name of readdirSync('dist', { recursive: true })) {
  const file = resolve(join('dist', name));
  if (file.endsWith('.d.ts') && existsSync(file) && !reached.has(file)) rmSync(file);
}
