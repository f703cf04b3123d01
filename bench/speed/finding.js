// Counts the cases until each planted bug is found: with the systematic list first, and with random cases only.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { modelNamed } from '../../dist/arbitraries/models.js';
import { CASE_TIERS } from '../../dist/src/engine/cases/case.js';
import { counts, disagreements } from '../../dist/src/fuzzing/disagreement.js';
import { functionTarget } from '../../dist/src/fuzzing/function-target.js';
import { randomPlan, systematicCases, systematicPlan } from '../../dist/src/fuzzing/plan.js';
import { payloadOf } from '../../dist/src/sampling/payload.js';

/** Loads the planted bugs of the tests, which are written in TypeScript. */
async function plantedBugs() {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  try {
    const file = join(folder, 'planted.mjs');
    const bundle = await rolldown({
      input: fileURLToPath(new URL('../../test/fuzzing/_planted.ts', import.meta.url)),
      platform: 'node',
      external: (id) => !/^[./]/.test(id),
    });
    await bundle.write({ file, format: 'esm' });
    await bundle.close();
    return (await import(pathToFileURL(file).href)).planted;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Passes cases to the parsers whose bug is not found yet. Returns the number of cases until each was found. */
async function hunt(parsers, cases) {
  const took = new Map();
  let left = parsers;
  let count = 0;
  for (const { case: found } of cases) {
    if (left.length === 0) break;
    count++;
    const payload = payloadOf(found);
    const still = [];
    for (const parser of left) {
      const { target, requirements } = parser;
      const isFound =
        target.supports(payload) &&
        disagreements(
          found,
          await target.parse(payload, { timeout: 5000, back: requirements.roundTrip }),
          requirements,
        ).some(counts);
      if (isFound) took.set(parser.name, count);
      else still.push(parser);
    }
    left = still;
  }
  return took;
}

const [seeds, most] = process.argv.slice(2).map(Number);
const planted = (await plantedBugs()).map(({ name, model, parse, options = {} }) => ({
  name,
  model,
  rules: options.rules,
  target: functionTarget(parse, options.input),
  requirements: { strict: false, evolved: true, roundTrip: false, ...options },
}));

/** The parsers by the cases that they need: the same model and rules. */
const groups = new Map();
for (const parser of planted) {
  const key = JSON.stringify({ model: parser.model, rules: parser.rules });
  groups.set(key, [...(groups.get(key) ?? []), parser]);
}

const rows = planted.map(({ name, model }) => ({ name, model, byDefault: [], byRandom: [] }));
const rowOf = (parser) => rows.find(({ name, model }) => name === parser.name && model === parser.model);
for (const [key, parsers] of groups) {
  const { model, rules } = JSON.parse(key);
  const filter = (seed) => ({ seed, tiers: CASE_TIERS, ...(rules && { rules }) });
  const list = [...systematicPlan(systematicCases(modelNamed(model), filter(1)), filter(1))];
  const listed = await hunt(parsers, list);
  for (let seed = 1; seed <= seeds; seed++) {
    const byRandom = await hunt(parsers, randomPlan(modelNamed(model), most, filter(seed)));
    for (const parser of parsers) {
      const alone = byRandom.get(parser.name);
      rowOf(parser).byRandom.push(alone ?? null);
      rowOf(parser).byDefault.push(listed.get(parser.name) ?? (alone ? list.length + alone : null));
    }
  }
}

const missed = Number.POSITIVE_INFINITY;
const sorted = (numbers) => numbers.map((number) => number ?? missed).sort((a, b) => a - b);
const median = (numbers) => sorted(numbers)[Math.floor((numbers.length - 1) / 2)];
const worst = (numbers) => sorted(numbers).at(-1);
const orNull = (number) => (number === missed ? null : number);
const over = (key) => {
  const all = rows.map((row) => row[key]);
  return {
    medianOfMedians: orNull(median(all.map(median))),
    worstMedian: orNull(worst(all.map(median))),
    worst: orNull(worst(all.map(worst))),
    missed: all.filter((numbers) => worst(numbers) === missed).length,
  };
};
process.stdout.write(
  JSON.stringify({
    seeds,
    most,
    rows: rows.map(({ name, model, byDefault, byRandom }) => ({
      name,
      model,
      byDefault: { median: orNull(median(byDefault)), worst: orNull(worst(byDefault)) },
      byRandom: { median: orNull(median(byRandom)), worst: orNull(worst(byRandom)) },
    })),
    summary: { byDefault: over('byDefault'), byRandom: over('byRandom') },
  }),
);
