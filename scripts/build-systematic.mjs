// Makes the systematic list of each model once, for everyone: dist/systematic/<model>.json
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const dist = resolve(process.argv[2] ?? 'dist');
const load = (path) => import(pathToFileURL(resolve(dist, path)).href);
const { models } = await load('arbitraries/models.js');
const { knownModel } = await load('src/sampling/known-model.js');
const { systematicOf } = await load('src/sampling/systematic.js');

mkdirSync(resolve(dist, 'systematic'));
for (const [name, model] of Object.entries(models)) {
  const list = systematicOf(knownModel({ name, ...model }));
  writeFileSync(resolve(dist, 'systematic', `${name}.json`), `${JSON.stringify(list)}\n`);
}
