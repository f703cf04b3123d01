// Counts the faulty parsers that the cases distinguish from the right one: `npm run power [-- --no-peers] [-- --events]`.
import { parseArgs } from 'node:util';
import { EVENT_NAMES, modelNamed, OBJECT_NAMES } from '../dist/arbitraries/models.js';
import { sampleAt } from '../dist/src/engine/generate/sample.js';
import { payloadOf } from '../dist/src/sampling/payload.js';
import { stratified } from '../dist/src/sampling/stratified.js';
import { systematicListOf } from '../dist/src/sampling/systematic-list.js';
import { isOfEnvelope, parsersOf as make } from './faulty-parsers.js';
import * as jsonSchemaFaker from './peers/json-schema-faker.js';
import * as plainRecords from './peers/plain-records.js';
import * as zocker from './peers/zocker.js';
import * as zodSchemaFaker from './peers/zod-schema-faker.js';

const { values: options } = parseArgs({
  options: {
    /** Maximum number of random cases for each model and seed. */
    cases: { type: 'string', default: '10000' },
    seeds: { type: 'string', default: '5' },
    /** Number of further cases, of both models together, to try the right parser with. */
    right: { type: 'string', default: '0' },
    /** Maximum number of seconds for a peer to make its values of a model. */
    patience: { type: 'string', default: '120' },
    /** Tries the envelopes of all events instead of the objects. */
    events: { type: 'boolean', default: false },
    'no-peers': { type: 'boolean', default: false },
    missed: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const MOST = Number(options.cases);
const STEPS = [100, 1000, 10_000].filter((count) => count <= MOST);
const SEEDS = Array.from({ length: Number(options.seeds) }, (_, index) => index + 1);
const OBJECTS = OBJECT_NAMES.filter((name) => !name.endsWith('-event'));
const names = options.events ? EVENT_NAMES : OBJECTS;
/** The models that every alternative has. */
const COMPARED = ['session', 'response'];
const parsers = Object.fromEntries(
  names.map((model) => [model, make(model, options.events ? isOfEnvelope : undefined)]),
);
const systematic = (model) => systematicListOf(modelNamed(model));
const PEERS = [plainRecords, zodSchemaFaker, jsonSchemaFaker, zocker];

/** Reads the JSON value of a case; `undefined` if it is not JSON. */
function read(found) {
  if ('value' in found) return { value: found.value };
  const payload = payloadOf(found);
  try {
    const text = typeof payload === 'string' ? payload : new TextDecoder('utf-8', { fatal: true }).decode(payload);
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) };
  } catch {
    return undefined;
  }
}

/** Whether a verdict is not what a parser must do with a case. */
function isBlamed(expect, verdict) {
  if (verdict === 'crashed') return true;
  return (expect === 'must-accept' && verdict === 'rejected') || (expect === 'must-reject' && verdict === 'accepted');
}

/** Counts the faulty parsers that labelled cases detect, after each step. */
function hunted(model, source) {
  const { see, right, faulty } = parsers[model];
  let left = faulty;
  let blamed = 0;
  let count = 0;
  const after = new Map();
  for (const found of source) {
    const json = read(found);
    if (json) {
      const seen = see(json.value);
      if (isBlamed(found.expect, right.parse(seen))) blamed++;
      left = left.filter(({ parse }) => !isBlamed(found.expect, parse(seen)));
    }
    count++;
    if (STEPS.includes(count)) after.set(count, faulty.length - left.length);
  }
  return { all: faulty, left, blamed, count, after };
}

/** The same for values without a label: a parser that disagrees with the right one is detected. */
function huntedByPeer(model, next, until) {
  const { see, right, faulty } = parsers[model];
  let left = faulty;
  const after = new Map();
  let count = 0;
  while (count < MOST && Date.now() < until) {
    const seen = see(JSON.parse(JSON.stringify(next())));
    const expected = right.parse(seen);
    left = left.filter(({ parse }) => parse(seen) === expected);
    count++;
    if (STEPS.includes(count)) after.set(count, faulty.length - left.length);
  }
  return { all: faulty, left, count, after };
}

function* random(model, seed, count) {
  const arbitraryAt = stratified(modelNamed(model));
  for (let index = 0; index < count; index++) yield sampleAt(arbitraryAt(seed, index), seed, index);
}

const print = (text) => process.stderr.write(`${text}\n`);
const rows = [];
const percent = (part, all) => `${((part / all) * 100).toFixed(1)}%`;
const printMissed = (what, { left }) => {
  if (options.missed) for (const { kind, name } of left) print(`  ${what} misses: ${kind} ${name}`);
};

/** Adds a row to the table: the share of all faulty parsers of all models that is detected, in the worst of several runs. */
function addRow(name, runs) {
  const total = runs[0].reduce((sum, { all }) => sum + all.length, 0);
  const worst = (count) =>
    Math.min(...runs.map((models) => models.reduce((sum, { after }) => sum + (after.get(count) ?? Number.NaN), 0)));
  const shares = STEPS.map((count) => worst(count));
  rows.push({ name, total, shares: shares.map((found) => (Number.isNaN(found) ? 'too slow' : percent(found, total))) });
}

const listed = names.map((model) => hunted(model, systematic(model)));
const all = listed.flatMap(({ all }) => all);
const sizes = names.map((model) => `${model} ${systematic(model).length}`).join(', ');
for (const [i, result] of listed.entries()) printMissed(`systematic list of ${names[i]}`, result);
const foundBySystematic = all.length - listed.reduce((sum, { left }) => sum + left.length, 0);
print(`systematic: ${foundBySystematic} of ${all.length}`);

const byRandom = SEEDS.map((seed) =>
  names.map((model) => {
    const result = hunted(model, random(model, seed, MOST));
    print(
      `random, seed ${seed}, ${model}: ${[...result.after].map(([n, found]) => `${n}: ${found}`).join(', ')} of ${result.all.length}`,
    );
    printMissed(`seed ${seed}`, result);
    return result;
  }),
);
addRow('random cases, the worst seed', byRandom);

for (const { name, generatorOf } of options['no-peers'] || options.events ? [] : PEERS) {
  const results = [];
  for (const model of COMPARED) {
    const until = Date.now() + Number(options.patience) * 1000;
    const result = huntedByPeer(model, await generatorOf(model, 1), until);
    print(
      `${name}, ${model}: ${result.count} values, ${[...result.after].map(([n, found]) => `${n}: ${found}`).join(', ')}`,
    );
    results.push(result);
  }
  addRow(name, [results]);
}

let blamed = [...listed, ...byRandom.flat()].reduce((sum, result) => sum + result.blamed, 0);
let tried = [...listed, ...byRandom.flat()].reduce((sum, { count }) => sum + count, 0);
for (const model of names) {
  const { see, right } = parsers[model];
  for (const found of random(model, 0, Number(options.right) / names.length)) {
    const json = read(found);
    const verdict = json ? right.parse(see(json.value)) : 'rejected';
    if (isBlamed(found.expect, verdict)) blamed++;
    tried++;
  }
}

const kinds = ['stricter', 'laxer', 'crashing'].map(
  (kind) => `${all.filter((one) => one.kind === kind).length} ${kind}`,
);
if (options.json) {
  process.stdout.write(`${JSON.stringify({ parsers: all.length, foundBySystematic, rows, blamed, tried }, null, 2)}\n`);
} else {
  const cell = (text, width) => String(text).padStart(width);
  const line = (name, cells) => `${name.padEnd(32)}${cells.map((text) => cell(text, 10)).join('')}\n`;
  process.stdout.write(
    `${all.length} faulty parsers: ${kinds.join(', ')}\n\n` +
      line(
        'detected by',
        STEPS.map((count) => count.toLocaleString('en')),
      ) +
      line(`systematic list (${sizes})`, []).trimEnd() +
      ` ${percent(foundBySystematic, all.length)}\n` +
      rows.map(({ name, shares }) => line(name, shares)).join('') +
      `\nThe right parser was blamed ${blamed} times in ${tried.toLocaleString('en')} cases.\n`,
  );
}
process.exitCode = blamed === 0 && foundBySystematic === all.length ? 0 : 1;
