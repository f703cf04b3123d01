// Changes the code in small ways, and reports the changes that no test notices.
//
//   npm run mutants                            all rooms
//   npm run mutants -- reporting engine/json   some rooms
//   npm run mutants -- src/objects/usage.ts    a file
//   npm run mutants -- --part 1/8 fuzzing      only an eighth of the lines, spread over all files
//
// A room has stages. The first one runs the unit tests of the room for every mutant, the next one runs more tests for the
// mutants that survived.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

/** Lists the files in a folder, at any depth, whose names match. */
const filesIn = (folder, isWanted) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => isWanted.test(name))
    .sort();

const sourcesIn = (folder) => filesIn(folder, /\.ts$/);
const testsIn = (folder) => filesIn(folder, /\.test\.ts$/);

/** What a test of the fuzzer has that the runner does not know, such as hooks, or that takes long, such as processes. */
const NOT_HERE =
  /\b(?:after|before)(?:All|Each)\(|\bvi\.|onTestFinished|_run\.js|_programs?\.js|parser-process|isolate/;

const FUZZING = testsIn('test/fuzzing').filter(
  (file) => !/planted|composite/.test(file) && !NOT_HERE.test(readFileSync(file, 'utf8')),
);
const ENGINE = testsIn('test/engine');
const OBJECTS = ['test/objects/violations.test.ts', 'test/objects/catalogue.test.ts', 'test/objects/oracle.test.ts'];
const engine = (folder) => ({
  mutate: sourcesIn(`src/engine/${folder}`),
  stages: [testsIn(`test/engine/${folder}`), ENGINE],
});

/** The known differences are notes that `drift` prints. */
const isNoted = (file) => file.endsWith('known-differences.ts');

const ROOMS = {
  'engine/json': engine('json'),
  'engine/schema': engine('schema'),
  'engine/generate': engine('generate'),
  'engine/cases': engine('cases'),
  objects: {
    mutate: sourcesIn('src/objects').filter((file) => !isNoted(file)),
    stages: [['test/objects/oracle.test.ts'], OBJECTS],
  },
  fuzzing: { mutate: sourcesIn('src/fuzzing'), stages: [FUZZING] },
  reporting: { mutate: sourcesIn('src/reporting'), stages: [testsIn('test/reporting')] },
};

const RESULTS = 'mutants';
const runner = fileURLToPath(new URL('runner.mjs', import.meta.url));

const { values: options, positionals } = parseArgs({
  options: { part: { type: 'string' } },
  allowPositionals: true,
});

/** Runs the tests of a stage for the mutants in `mutate`. Returns what became of each. */
function runStage(mutate, files) {
  process.env.MUTANTS_STAGE = JSON.stringify({ files });
  return new Stryker({
    testRunner: 'bundle',
    plugins: [runner],
    mutate,
    coverageAnalysis: 'perTest',
    // A loaded machine is no endless loop.
    timeoutFactor: 4,
    concurrency: Number(process.env.MUTANTS_JOBS ?? 1),
    reporters: ['progress-append-only'],
    tempDirName: `${RESULTS}/tmp`,
    cleanTempDir: 'always',
    ignorePatterns: ['/dist*', 'node_modules', '/test/consumers', '/snapshots', `/${RESULTS}`],
    // Stryker would rewrite the configuration of TypeScript, which no test reads.
    tsconfigFile: 'none.json',
    allowConsoleColors: false,
  }).runMutationTest();
}

const hasSurvived = ({ status }) => status === 'Survived' || status === 'NoCoverage';
const isCounted = ({ status }) => status !== 'Ignored' && !status.endsWith('Error');

const placeOf = ({ fileName, location: { start, end } }) =>
  `${relative('.', fileName)}:${start.line}:${start.column}-${end.line}:${end.column}`;
const keyOf = (mutant) => `${placeOf(mutant)} ${mutant.mutatorName} ${mutant.replacement}`;

/** Number of lines that are in the same part. */
const BLOCK = 10;

/** The lines of files that belong to a part: of `2/8`, the second of eight blocks, the tenth, and so on. */
function partOf(files, part) {
  const [number, count] = part.split('/').map(Number);
  const blocks = files.flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n').length;
    return Array.from({ length: Math.ceil(lines / BLOCK) }, (_, i) => `${file}:${i * BLOCK + 1}-${(i + 1) * BLOCK}`);
  });
  return blocks.filter((_, index) => index % count === number - 1);
}

/** Runs the stages of a room. Returns its mutants with what became of them in the end. */
async function runRoom({ mutate, stages }) {
  const all = new Map();
  let next = options.part === undefined ? mutate : partOf(mutate, options.part);
  for (const files of stages) {
    for (const mutant of await runStage(next, files)) {
      const known = all.get(keyOf(mutant));
      // A range has more mutants than the one that it was made for.
      if (!known || hasSurvived(known)) all.set(keyOf(mutant), mutant);
    }
    next = [...new Set([...all.values()].filter(hasSurvived).map(placeOf))];
    if (next.length === 0) break;
  }
  return [...all.values()].filter(isCounted);
}

/** The room with a name, or the part of a room that is one file. */
function roomOf(name) {
  const [, room] = Object.entries(ROOMS).find(([room]) => name.startsWith(`src/${room}/`)) ?? [];
  return ROOMS[name] ?? (room && { ...room, mutate: [name] });
}

const names = positionals.length > 0 ? positionals : Object.keys(ROOMS);
const unknown = names.filter((name) => !roomOf(name));
if (unknown.length > 0) {
  console.error(`error: unknown room ${unknown.join(', ')}; the rooms are ${Object.keys(ROOMS).join(', ')}.`);
  process.exit(2);
}
mkdirSync(RESULTS, { recursive: true });
for (const name of names) {
  const mutants = await runRoom(roomOf(name));
  const survivors = mutants.filter(hasSurvived);
  const share = (100 * (1 - survivors.length / mutants.length)).toFixed(1);
  const lines = survivors.map(
    (mutant) => `${mutant.status.padEnd(10)} ${keyOf(mutant).replaceAll(/\s+/g, ' ').slice(0, 200)}\n`,
  );
  const file = `${RESULTS}/${name.replaceAll('/', '-')}.txt`;
  writeFileSync(file, lines.join(''));
  console.log(`${name}: ${share}% of ${mutants.length} mutants detected; ${survivors.length} others are in ${file}`);
}
rmSync(`${RESULTS}/tmp`, { recursive: true, force: true });
