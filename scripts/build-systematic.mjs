// Writes the systematic cases of each documented object to dist/systematic/<object>.json, so that users need not wait.
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const dist = resolve(process.argv[2] ?? 'dist');
const load = (path) => import(pathToFileURL(resolve(dist, path)).href);
const { library } = await load('arbitraries/models.js');
const { objects } = await load('arbitraries/objects.js');
const { objectCases } = await load('src/sampling/object-cases.js');

mkdirSync(resolve(dist, 'systematic'));
for (const { name } of objects) {
  const cases = objectCases(library.model(name));
  writeFileSync(resolve(dist, 'systematic', `${name}.json`), `${JSON.stringify(cases)}\n`);
}
