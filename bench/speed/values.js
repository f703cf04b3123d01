// Measures values per second in one process: ours, those of alternatives, and JSON.stringify as the upper limit.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as fc from 'fast-check';
import { cases, models, sampleAt } from '../../dist/bundle/esm/index.js';
import { payloadOf } from '../../dist/src/sampling/payload.js';
import * as jsonSchemaFaker from '../peers/json-schema-faker.js';
import * as plainRecords from '../peers/plain-records.js';
import * as zocker from '../peers/zocker.js';
import * as zodSchemaFaker from '../peers/zod-schema-faker.js';
import { inTurn, MODELS, processorSeconds, ratio, summary } from './_measure.js';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc');

const DRIVEN_BY_SCHEMA = [zodSchemaFaker, zocker, jsonSchemaFaker];
const TIERS = ['typical', 'edge', 'evolved', 'ambiguous', 'invalid', 'malformed'];

/** Returns a function that makes the next value of an arbitrary, each from the seed and its index. */
function drawing(arbitrary, part = (value) => value) {
  let index = 0;
  return () => part(sampleAt(arbitrary, 1, index++));
}

/** How many times the usual number of values it takes until V8 has compiled what makes them. */
const WARM = 5;

/** Lists what makes values of a model, by name. `share` is the part of the usual number that is made in a round. */
async function makersOf(model) {
  const known = models[model];
  const ours = TIERS.map((tier) => {
    const isValid = tier === 'typical' || tier === 'edge';
    const make = isValid
      ? drawing(known.arbitrary({ tier }))
      : drawing(cases(model, { tiers: [tier] }), (found) => ('value' in found ? found.value : `${payloadOf(found)}`));
    return { name: tier, make, share: isValid ? WARM : 0.2 };
  });
  const plain = plainRecords.models[model];
  const peers = await Promise.all(
    DRIVEN_BY_SCHEMA.map(async ({ name, generatorOf }) => ({
      name,
      make: await generatorOf(model, 1),
      share: 0.25,
    })),
  );
  return [...ours, { name: plainRecords.name, make: drawing(fc.noBias(plain)), share: 1 }, ...peers];
}

const isPeer = (name) => !TIERS.includes(name);

const made = (make, count) => Array.from({ length: count }, make);
const bytesOf = (values) => values.reduce((sum, value) => sum + Buffer.byteLength(JSON.stringify(value)), 0);

/** Returns the number and the bytes of the values that the schema accepts, and the share of those that it rejects. */
function accepted(schema, values) {
  const valid = values.filter((value) => schema.safeParse(JSON.parse(JSON.stringify(value))).success);
  return { valid: valid.length, validBytes: bytesOf(valid), refused: 1 - valid.length / values.length };
}

/** Returns the bytes that a value takes from the heap while it is made. Right only if no garbage is collected. */
function allocation(make, count) {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < count; i++) make();
  return (process.memoryUsage().heapUsed - before) / count;
}

/** Measures the rows of the table for a model, and its ratios. */
async function measure(model, { count, rounds }) {
  const makers = await makersOf(model);
  const { schema } = models[model];
  const sample = made(drawing(models[model].arbitrary({ tier: 'typical' })), count);
  const sampleBytes = bytesOf(sample);
  const ceiling = () => ({
    count,
    bytes: sampleBytes,
    seconds: processorSeconds(() => {
      for (const value of sample) JSON.stringify(value);
    }),
  });
  const measured = await inTurn(rounds, [
    ceiling,
    ...makers.map(({ name, make, share }) => () => {
      const many = Math.max(1, Math.round(count * share));
      let values;
      const time = processorSeconds(() => {
        values = made(make, many);
      });
      return { count: many, bytes: bytesOf(values), seconds: time, ...(isPeer(name) && accepted(schema, values)) };
    }),
  ]);
  const speeds = measured.map((all) => all.map(({ bytes, seconds }) => bytes / seconds));
  const rows = measured.map((all, i) => {
    const maker = makers[i - 1];
    const many = all[0].count;
    return {
      model,
      name: maker?.name ?? 'JSON.stringify, typical',
      valuesPerSecond: summary(all.map(({ count, seconds }) => count / seconds)),
      bytesPerSecond: summary(speeds[i]),
      bytesPerValue: all.reduce((sum, { bytes, count }) => sum + bytes / count, 0) / all.length,
      ...(maker && { allocatedPerValue: allocation(maker.make, Math.min(many, 300)) }),
      ...(maker && isPeer(maker.name) && { refused: summary(all.map(({ refused }) => refused)).median }),
    };
  });
  const indexOf = (name) => rows.findIndex((row) => row.name === name);
  const speedOf = (name) => speeds[indexOf(name)];
  /** The amount in a value is that of all rounds, so that the spread is that of the time. */
  const perSecond = (name, amount) => {
    const all = measured[indexOf(name)];
    const sum = (key) => all.reduce((total, one) => total + one[key], 0);
    return all.map(({ count, seconds }) => (count / seconds) * (sum(amount) / sum('count')));
  };
  const peers = DRIVEN_BY_SCHEMA.map(({ name }) => name);
  /** The peer that is best at something, with the ratio of ours to it. */
  const toBest = (ours, theirs) => {
    const medianOf = (name) => summary(perSecond(name, theirs)).median;
    const [best] = peers.sort((a, b) => medianOf(b) - medianOf(a));
    return { with: best, ...ratio(perSecond('typical', ours), perSecond(best, theirs)) };
  };
  return {
    rows,
    ratios: [
      {
        model,
        what: 'typical values per second: ours ÷ valid ones of the best driven by a schema',
        ...toBest('count', 'valid'),
        asked: { atLeast: 15 },
      },
      {
        model,
        what: 'typical values, bytes per second: ours ÷ valid ones of the best driven by a schema',
        ...toBest('bytes', 'validBytes'),
      },
      {
        model,
        what: 'typical values, bytes per second: ours ÷ plain fast-check records, valid or not',
        ...ratio(speedOf('typical'), speedOf(plainRecords.name)),
        asked: { atLeast: 2 },
      },
    ],
  };
}

/** How many times small events are made in a round: once takes only milliseconds. */
const TIMES = 5;

/** Measures events that are small, of which a session has very many. */
async function measureSmall(model, { count, rounds }) {
  const make = drawing(models[model].arbitrary({ tier: 'typical' }));
  let values = [];
  const write = () => {
    for (const value of values) JSON.stringify(value);
  };
  const [times] = await inTurn(rounds, [
    () => {
      const seconds = [0, 0];
      for (let time = 0; time < TIMES; time++) {
        seconds[0] += processorSeconds(() => {
          values = made(make, count);
        });
        // Once before: to make the texts flat takes time, which belongs to neither.
        write();
        seconds[1] += processorSeconds(write);
      }
      return seconds;
    },
  ]);
  const speeds = [0, 1].map((side) => times.map((seconds) => (TIMES * count) / seconds[side]));
  const bytesPerValue = bytesOf(values) / count;
  const rows = ['typical', 'JSON.stringify, typical'].map((name, i) => ({
    model,
    name,
    valuesPerSecond: summary(speeds[i]),
    bytesPerSecond: summary(speeds[i].map((speed) => speed * bytesPerValue)),
    bytesPerValue,
  }));
  const what = 'small events, events per second ÷ JSON.stringify of the same events';
  return { rows, ratios: [{ model, what, ...ratio(...speeds), asked: { atLeast: 0.25 } }] };
}

const SMALL = [
  'response.output_text.delta',
  'response.output_audio_transcript.delta',
  'response.output_audio.delta',
  'response.function_call_arguments.delta',
];

const [count, rounds] = process.argv.slice(2).map(Number);
const results = [];
for (const model of SMALL) results.push(await measureSmall(model, { count: WARM * count, rounds }));
for (const model of MODELS) results.push(await measure(model, { count, rounds }));
process.stdout.write(
  JSON.stringify({ rows: results.flatMap(({ rows }) => rows), ratios: results.flatMap(({ ratios }) => ratios) }),
);
