// Generates the committed samples and cases: `npm run snapshots`, or into another folder: `node scripts/snapshots.mjs FOLDER`.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { MODEL_NAMES, modelNamed } from '../dist/arbitraries/models.js';
import { sampleAt } from '../dist/bundle/esm/index.js';
import { corpusOf } from '../dist/src/sampling/corpus.js';
import { corpusManifestSchema } from '../dist/src/sampling/corpus-manifest.js';
import { jsonLine } from '../dist/src/sampling/json-line.js';

const SEED = 20260615;
const COUNT = 100;
const TIERS = ['typical', 'edge'];

const folder = process.argv[2] ?? 'snapshots';
const require = createRequire(import.meta.url);

/** The version of an installed package. The samples depend on it. */
function version(name) {
  let at = dirname(require.resolve(name));
  for (;;) {
    try {
      const found = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'));
      if (found.name === name) return found.version;
    } catch {}
    at = dirname(at);
  }
}

const { version: own } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

const files = [];
for (const model of MODEL_NAMES) {
  mkdirSync(join(folder, model), { recursive: true });
  for (const tier of TIERS) {
    const values = modelNamed(model).arbitrary({ tier });
    const lines = Array.from({ length: COUNT }, (_, index) => jsonLine(sampleAt(values, SEED, index)));
    const text = lines.join('');
    const path = `${model}/${tier}.ndjson`;
    writeFileSync(join(folder, path), text);
    files.push({
      path,
      model,
      tier,
      expect: 'must-accept',
      count: COUNT,
      sha256: createHash('sha256').update(text).digest('hex'),
    });
  }
}

for (const name of MODEL_NAMES) {
  const corpus = join(folder, name, 'corpus');
  rmSync(corpus, { recursive: true, force: true });
  mkdirSync(corpus);
  const made = corpusOf(modelNamed(name), `realtime-arbitraries ${own}`, corpusManifestSchema());
  for (const [file, content] of made) {
    mkdirSync(dirname(join(corpus, file)), { recursive: true });
    writeFileSync(join(corpus, file), content);
  }
}

const versions = { 'realtime-arbitraries': own };
for (const name of ['fast-check', '@faker-js/faker', 'zod']) versions[name] = version(name);
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify({ seed: SEED, versions, files }, null, 2)}\n`);
