// Finds what tells recorded objects from typical values: `npm run typical -- FOLDER [--json]`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { featuresOf } from './shape-features.js';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Number of typical values of each model. */
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    /** Number of features to print for each model. */
    top: { type: 'string', default: '20' },
    /** Model to compare the sessions with. Default: `ga-session`, or `session` if the package has no other. */
    sessions: { type: 'string' },
    /** Module with the exports of this package, for example of an older version. */
    package: { type: 'string', default: join(import.meta.dirname, '../dist/bundle/esm/index.js') },
    json: { type: 'boolean', default: false },
  },
});
if (positionals.length !== 1) {
  process.stderr.write(
    'usage: npm run typical -- FOLDER [--count N] [--seed N] [--top N] [--sessions MODEL] [--package FILE] [--json]\n',
  );
  process.exit(2);
}
const { models, sampleAt } = await import(pathToFileURL(options.package).href);
const COUNT = Number(options.count);

/** Yields the JSON value of each line of the recordings in a folder. */
function* linesIn(folder) {
  for (const file of readdirSync(folder, { recursive: true }).toSorted()) {
    if (!/\.(ndjson|jsonl)$/.test(file)) continue;
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) if (line.trim()) yield JSON.parse(line);
  }
}

/** Returns the sessions and the responses of a line: `{ from, event }`, a bare event or a bare object. */
function objectsOf(line) {
  const event = line?.event ?? line;
  if (event?.object === 'realtime.session') return { session: event };
  if (event?.object === 'realtime.response') return { response: event };
  if (/^session\.(created|updated)$/.test(event?.type)) return { session: event.session };
  if (/^response\.(created|done)$/.test(event?.type)) return { response: event.response };
  return {};
}

function recordedIn(folder) {
  const found = { session: [], response: [] };
  for (const line of linesIn(folder)) {
    for (const [name, value] of Object.entries(objectsOf(line))) found[name].push(value);
  }
  return found;
}

/** Returns a list of weights that add up to 1. */
function normalized(weights) {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}

const shareOf = (values, status) => values.filter((value) => value.status === status).length / values.length;

/** Returns weights with which typical responses have the same mix of statuses as recorded ones. */
const weightsByStatus = (typical, recorded) =>
  normalized(typical.map(({ status }) => shareOf(recorded, status) / shareOf(typical, status)));

/** Returns the indexes of the values that have each feature. */
function valuesByFeature(values) {
  const byFeature = new Map();
  for (const [i, value] of values.entries()) {
    for (const feature of featuresOf(value)) {
      if (!byFeature.has(feature)) byFeature.set(feature, []);
      byFeature.get(feature).push(i);
    }
  }
  return byFeature;
}

/** Like `Map.groupBy`, which Node 20 does not have. */
function groupsOf(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/**
 * Returns features with the balanced accuracy of a decision by that feature alone, the most separating first. Features
 * of the same values are one: the shortest, and the others as `alike`.
 */
function separating(recorded, typical, weights) {
  const all = valuesByFeature([...recorded, ...typical]);
  const groups = groupsOf([...all.keys()], (feature) => all.get(feature).join());
  const found = [...groups.values()].map((features) => {
    const [feature, ...alike] = features.toSorted((a, b) => a.length - b.length);
    const rates = { recorded: 0, typical: 0 };
    for (const i of all.get(feature)) {
      if (i < recorded.length) rates.recorded += 1 / recorded.length;
      else rates.typical += weights[i - recorded.length];
    }
    return { feature, accuracy: 0.5 + Math.abs(rates.recorded - rates.typical) / 2, ...rates, alike };
  });
  return found.sort((a, b) => b.accuracy - a.accuracy || a.feature.length - b.feature.length);
}

const recorded = recordedIn(positionals[0]);
const ofSessions = options.sessions ?? ('ga-session' in models ? 'ga-session' : 'session');
const results = [
  { model: ofSessions, recorded: recorded.session },
  { model: 'response', recorded: recorded.response },
].map(({ model, recorded }) => {
  const arbitrary = models[model].arbitrary({ tier: 'typical' });
  const typical = Array.from({ length: COUNT }, (_, index) => sampleAt(arbitrary, Number(options.seed), index));
  const weights =
    model === 'response' ? weightsByStatus(typical, recorded) : normalized(Array.from({ length: COUNT }, () => 1));
  const features = recorded.length === 0 ? [] : separating(recorded, typical, weights);
  return { model, recorded: recorded.length, typical: COUNT, features: features.slice(0, Number(options.top)) };
});

if (options.json) {
  process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
} else {
  for (const { model, recorded, typical, features } of results) {
    process.stdout.write(`\n${model}: ${recorded} recorded, ${typical} typical\n\n`);
    process.stdout.write('| accuracy | recorded | typical | feature |\n| ---: | ---: | ---: | --- |\n');
    const percent = (rate) => `${Math.round(100 * rate)}%`;
    for (const { feature, accuracy, recorded, typical, alike } of features) {
      const rates = `${accuracy.toFixed(2)} | ${percent(recorded)} | ${percent(typical)}`;
      const others = alike.length === 0 ? '' : ` (and ${alike.length} more of the same values)`;
      process.stdout.write(`| ${rates} | ${feature.replaceAll('|', '\\|')}${others} |\n`);
    }
  }
}
