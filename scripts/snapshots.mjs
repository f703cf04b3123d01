// Generates the committed samples and cases: `npm run snapshots`, or into another folder: `node scripts/snapshots.mjs FOLDER`.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EVENT_NAMES, MODEL_NAMES, modelNamed, OBJECT_NAMES } from '../dist/arbitraries/models.js';
import { compile, exchange, sampleAt } from '../dist/bundle/esm/index.js';
import { exchangeCorpus } from '../dist/src/exchanges/corpus/corpus.js';
import { corpusOf } from '../dist/src/sampling/corpus.js';
import { corpusManifestSchema } from '../dist/src/sampling/corpus-manifest.js';
import { jsonLine } from '../dist/src/sampling/json-line.js';

const SEED = 20260615;
/** Values of each tier: fewer of each event, since they are many. */
const countOf = (model) => (EVENT_NAMES.includes(model) ? 10 : 100);
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
    const count = countOf(model);
    const lines = Array.from({ length: count }, (_, index) => jsonLine(sampleAt(values, SEED, index)));
    const text = lines.join('');
    const path = `${model}/${tier}.ndjson`;
    writeFileSync(join(folder, path), text);
    files.push({
      path,
      model,
      tier,
      expect: 'must-accept',
      count,
      sha256: createHash('sha256').update(text).digest('hex'),
    });
  }
}

/** Each object is in one of the committed corpora: items in that of responses, the rest of events in those of the unions. */
const done = new Set();
for (const name of OBJECT_NAMES.filter((one) => one !== 'conversation-item')) {
  const corpus = join(folder, name, 'corpus');
  rmSync(corpus, { recursive: true, force: true });
  const isUnion = name.endsWith('-event');
  const model = modelNamed(name);
  const made = corpusOf(
    model,
    `realtime-arbitraries ${own}`,
    corpusManifestSchema(),
    (object) => !isUnion || !done.has(object),
  );
  for (const [file, content] of made) {
    mkdirSync(dirname(join(corpus, file)), { recursive: true });
    writeFileSync(join(corpus, file), content);
    done.add(dirname(file));
  }
}

/** Exchanges are large: only the hash of some is pinned. Those of the corpus are small. */
const exchanges = join(folder, 'exchange');
rmSync(join(exchanges, 'corpus'), { recursive: true, force: true });
for (const [file, content] of exchangeCorpus(`realtime-arbitraries ${own}`)) {
  const path = join(exchanges, 'corpus', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
const pinned = [
  { constraints: { size: 'small', maxTurns: 4 }, count: 100 },
  { constraints: { size: 'typical' }, count: 10 },
  { constraints: { size: 'small', faults: ['survive', 'report', 'either'] }, count: 100 },
].map(({ constraints, count }) => {
  const hash = createHash('sha256');
  const plans = exchange(constraints);
  for (let index = 0; index < count; index++) hash.update(jsonLine(compile(sampleAt(plans, SEED, index))));
  return { constraints, count, sha256: hash.digest('hex') };
});
writeFileSync(join(exchanges, 'pinned.json'), `${JSON.stringify({ seed: SEED, pinned }, null, 2)}\n`);

const versions = { 'realtime-arbitraries': own };
for (const name of ['fast-check', 'zod']) versions[name] = version(name);
writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify({ seed: SEED, versions, files }, null, 2)}\n`);
