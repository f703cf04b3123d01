// Finds what tells recorded objects from typical values: `npm run typical -- FOLDER [--json]`.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { featuresOf } from './shape-features.js';

const OPTIONS = {
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
};

/** Prints why the comparison is impossible, and ends. */
function cannotRun(message) {
  process.stderr.write(`error: ${message}\n`);
  process.exit(2);
}

/** Returns what a function returns. If it throws, the comparison cannot run. */
function orCannotRun(run, messageOf = (error) => error.message) {
  try {
    return run();
  } catch (error) {
    return cannotRun(messageOf(error));
  }
}

function integerOption(name, min) {
  const text = options[name];
  const number = /^-?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= min && Number.isSafeInteger(number)) return number;
  return cannotRun(`--${name} must be an integer of at least ${min}, not ${JSON.stringify(text)}.`);
}

const { values: options, positionals } = orCannotRun(() => parseArgs(OPTIONS));
if (positionals.length !== 1) {
  cannotRun(
    'usage: npm run typical -- FOLDER [--count N] [--seed N] [--top N] [--sessions MODEL] [--package FILE] [--json]',
  );
}
const [folder] = positionals;
if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) cannotRun(`${folder} is not a folder.`);
const COUNT = integerOption('count', 1);
const SEED = integerOption('seed', -(2 ** 31));
const TOP = integerOption('top', 1);
const { models, sampleAt } = await import(pathToFileURL(options.package).href).catch(() =>
  cannotRun(`${options.package} cannot be loaded.`),
);
const ofSessions = options.sessions ?? ('ga-session' in models ? 'ga-session' : 'session');
if (!Object.hasOwn(models, ofSessions)) {
  cannotRun(`there is no model ${JSON.stringify(ofSessions)}; the models are ${Object.keys(models).join(', ')}.`);
}

/** Yields the JSON value of each line of the recordings in a folder. */
function* linesIn(folder) {
  for (const file of readdirSync(folder, { recursive: true }).toSorted()) {
    if (!/\.(ndjson|jsonl)$/.test(file)) continue;
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    for (const [i, line] of lines.entries()) {
      if (line.trim())
        yield orCannotRun(
          () => JSON.parse(line),
          () => `${file}:${i + 1} is not JSON.`,
        );
    }
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
    for (const [name, value] of Object.entries(objectsOf(line))) {
      if (typeof value === 'object' && value !== null) found[name].push(value);
    }
  }
  return found;
}

/** Returns a list of weights that add up to 1. */
function normalized(weights) {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) cannotRun('no typical response has a status that was recorded.');
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
 * Returns the features, those that separate recorded from typical values best first. `accuracy` is the balanced accuracy of
 * guessing by that feature alone. Features that exactly the same values have are one: the shortest, with the others in
 * `alike`.
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

const recordings = recordedIn(folder);
if (recordings.session.length + recordings.response.length === 0) {
  cannotRun(`${folder} has no session and no response in an .ndjson or .jsonl file.`);
}
const results = [
  { model: ofSessions, recorded: recordings.session },
  { model: 'response', recorded: recordings.response },
].map(({ model, recorded }) => {
  const arbitrary = models[model].arbitrary({ tier: 'typical' });
  const typical = Array.from({ length: COUNT }, (_, index) => sampleAt(arbitrary, SEED, index));
  if (recorded.length === 0) return { model, recorded: 0, typical: COUNT, features: [] };
  const weights =
    model === 'response' ? weightsByStatus(typical, recorded) : normalized(Array.from({ length: COUNT }, () => 1));
  const features = separating(recorded, typical, weights);
  return { model, recorded: recorded.length, typical: COUNT, features: features.slice(0, TOP) };
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
      const others = alike.length === 0 ? '' : ` (and ${alike.length} more that the same values have)`;
      process.stdout.write(`| ${rates} | ${feature.replaceAll('|', '\\|')}${others} |\n`);
    }
  }
}
