// How many cases it takes to find each of the planted bugs: with the systematic list first, and by random cases alone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { models } from '../../dist/bundle/esm/index.js';
import { counts, disagreements } from '../../dist/src/fuzzing/disagreement.js';
import { functionTarget } from '../../dist/src/fuzzing/function-target.js';
import { randomPlan, systematicCases, systematicPlan } from '../../dist/src/fuzzing/plan.js';
import { contentOf } from '../../dist/src/sampling/content.js';
import { knownModel } from '../../dist/src/sampling/known-model.js';

const TIERS = ['typical', 'edge', 'evolved', 'ambiguous', 'invalid', 'malformed'];
const known = Object.fromEntries(Object.entries(models).map(([name, model]) => [name, knownModel({ name, ...model })]));

/** The planted bugs of the tests, which are in TypeScript. */
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

/** The parsers that are not found yet, tried with case after case: how many it took for each. */
async function hunt(parsers, cases) {
  const took = new Map();
  let left = parsers;
  let count = 0;
  for (const { case: found } of cases) {
    if (left.length === 0) break;
    count++;
    const content = contentOf(found);
    const still = [];
    for (const parser of left) {
      const { target, owed } = parser;
      const isFound =
        target.takes(content) &&
        disagreements(found, await target.parse(content, { timeout: 5000, back: owed.roundTrip }), owed).some(counts);
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
  owed: { strict: false, evolved: true, roundTrip: false, ...options },
}));

/** Those that are tried with the same cases. */
const groups = new Map();
for (const parser of planted) {
  const key = JSON.stringify({ model: parser.model, rules: parser.rules });
  groups.set(key, [...(groups.get(key) ?? []), parser]);
}

const rows = planted.map(({ name, model }) => ({ name, model, byDefault: [], byRandom: [] }));
const rowOf = (parser) => rows.find(({ name, model }) => name === parser.name && model === parser.model);
for (const [key, parsers] of groups) {
  const { model, rules } = JSON.parse(key);
  const asked = (seed) => ({ seed, tiers: TIERS, ...(rules && { rules }) });
  const list = [...systematicPlan(systematicCases(known[model], asked(1)), asked(1))];
  const listed = await hunt(parsers, list);
  for (let seed = 1; seed <= seeds; seed++) {
    const byRandom = await hunt(parsers, randomPlan(known[model], most, asked(seed)));
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
const told = (number) => (number === missed ? null : number);
const over = (key) => {
  const all = rows.map((row) => row[key]);
  return {
    medianOfMedians: told(median(all.map(median))),
    worstMedian: told(worst(all.map(median))),
    worst: told(worst(all.map(worst))),
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
      byDefault: { median: told(median(byDefault)), worst: told(worst(byDefault)) },
      byRandom: { median: told(median(byRandom)), worst: told(worst(byRandom)) },
    })),
    summary: { byDefault: over('byDefault'), byRandom: over('byRandom') },
  }),
);
