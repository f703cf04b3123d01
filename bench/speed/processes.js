// Measures whole processes of Node: to start, to print a first value, and to make very many values.
import { fileURLToPath } from 'node:url';
import { models, sampleAt } from '../../dist/bundle/esm/index.js';
import { inTurn, MODELS, ratio, seconds, summary } from './_measure.js';
import { run } from './_process.js';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const BUNDLE = '../../dist/bundle/esm';
const MAIN = path(`${BUNDLE}/main.js`);
const importing = (...modules) => ['--input-type=module', '-e', modules.map((name) => `import '${name}';`).join('')];
const peer = (name) => import.meta.resolve(name);

/** The arguments of Node for each start. */
const STARTS = {
  'node -e 0': ['-e', '0'],
  'import of fast-check and zod': importing(peer('fast-check'), peer('zod')),
  'import of the root': importing(import.meta.resolve(`${BUNDLE}/index.js`)),
  'import of /schemas': importing(import.meta.resolve(`${BUNDLE}/schemas.js`)),
  'sample session': [MAIN, 'sample', 'session', '--seed', '1'],
  'sample response': [MAIN, 'sample', 'response', '--seed', '1'],
};

async function starts(rounds) {
  const names = Object.keys(STARTS);
  const measured = await inTurn(
    rounds,
    names.map((name) => () => run(STARTS[name])),
  );
  const timesOf = (name) => measured[names.indexOf(name)].map(({ seconds }) => seconds);
  const firstsOf = (name) => measured[names.indexOf(name)].map(({ first }) => first);
  return {
    rows: names.map((name) => ({ name, seconds: summary(timesOf(name)) })),
    ratios: [
      {
        what: 'import of the root ÷ import of fast-check and zod',
        ...ratio(timesOf('import of the root'), timesOf('import of fast-check and zod')),
        asked: { atMost: 1.25 },
      },
      ...MODELS.map((model) => ({
        model,
        what: 'first value of sample on standard output ÷ node -e 0',
        ...ratio(firstsOf(`sample ${model}`), timesOf('node -e 0')),
        asked: { atMost: 4 },
      })),
    ],
  };
}

const sampling = (model, count, ...more) => [MAIN, 'sample', model, '-n', String(count), '--seed', '1', ...more];

/**
 * Compares `sample` as a process, with and without checks, with `JSON.stringify` of the same values, which has one thread. A
 * longer run spends a smaller part of its time on starting its threads.
 */
async function throughput(model, { count, rounds }) {
  const long = 4 * count;
  const arbitrary = models[model].arbitrary({ tier: 'typical' });
  const values = Array.from({ length: Math.min(count, 5000) }, (_, index) => sampleAt(arbitrary, 1, index));
  const speedOf = async (args) => {
    const { bytes, seconds } = await run(args);
    return bytes / seconds;
  };
  const [ceiling, unchecked, longUnchecked, checked] = await inTurn(rounds, [
    () => {
      let bytes = 0;
      const time = seconds(() => {
        for (const value of values) bytes += JSON.stringify(value).length;
      });
      return bytes / time;
    },
    () => speedOf(sampling(model, count, '--no-check')),
    () => speedOf(sampling(model, long, '--no-check')),
    () => speedOf(sampling(model, count)),
  ]);
  return {
    rows: [
      { name: `JSON.stringify, ${model}`, bytesPerSecond: summary(ceiling) },
      { name: `sample ${model} -n ${count} --no-check`, bytesPerSecond: summary(unchecked) },
      { name: `sample ${model} -n ${long} --no-check`, bytesPerSecond: summary(longUnchecked) },
      { name: `sample ${model} -n ${count}`, bytesPerSecond: summary(checked) },
    ],
    ratios: [
      ...[
        [count, unchecked],
        [long, longUnchecked],
      ].map(([number, speeds]) => ({
        model,
        what: `sample -n ${number} --no-check, bytes per second ÷ JSON.stringify of the same values`,
        ...ratio(speeds, ceiling),
        asked: { atLeast: model === 'session' ? 0.4 : 0.3 },
      })),
      {
        model,
        what: 'sample, every value checked ÷ the same with --no-check',
        ...ratio(checked, unchecked),
        asked: { atLeast: 0.5 },
      },
    ],
  };
}

/** Measures time and peak memory of `sample`, for few values and for very many. */
async function memory(model, counts) {
  const rows = [];
  for (const count of counts) {
    const { seconds, megabytes, bytes } = await run(sampling(model, count, '--no-check'), { memory: true });
    rows.push({ name: `sample ${model} -n ${count} --no-check`, seconds: { median: seconds }, megabytes, bytes });
  }
  const [, some, many] = rows;
  return {
    rows,
    ratios: [
      {
        model,
        what: `peak memory of sample -n ${counts[2]} ÷ -n ${counts[1]}`,
        median: many.megabytes / some.megabytes,
        asked: { atMost: 1.1 },
      },
    ],
  };
}

const [count, rounds, most] = process.argv.slice(2).map(Number);
const parts = [await starts(2 * rounds + 1)];
for (const model of MODELS) parts.push(await throughput(model, { count, rounds }));
parts.push(await memory('session', [10, 10_000, most]));
process.stdout.write(
  JSON.stringify({ rows: parts.flatMap(({ rows }) => rows), ratios: parts.flatMap(({ ratios }) => ratios) }),
);
