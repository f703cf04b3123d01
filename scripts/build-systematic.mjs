// Writes the systematic list of each model to dist/systematic/<model>.json, so that users need not wait for it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const dist = resolve(process.argv[2] ?? 'dist');
const load = (path) => import(pathToFileURL(resolve(dist, path)).href);
const { MODEL_NAMES, modelNamed } = await load('arbitraries/models.js');
const { systematicOf } = await load('src/sampling/systematic.js');

mkdirSync(resolve(dist, 'systematic'));
for (const name of MODEL_NAMES) {
  const list = systematicOf(modelNamed(name));
  writeFileSync(resolve(dist, 'systematic', `${name}.json`), `${JSON.stringify(list)}\n`);
}
