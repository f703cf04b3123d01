// Changes the code in small ways, and reports the changes that no test notices.
//
//   npm run mutants                            all rooms
//   npm run mutants -- reporting engine/json   some rooms
//   npm run mutants -- src/objects/usage.ts    a file
//   npm run mutants -- --part 1/8 fuzzing      only an eighth of the lines, spread over all files
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
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

const engine = (folder) => ({ mutate: sourcesIn(`src/engine/${folder}`), tests: testsIn('test/engine') });

/** The known differences are notes that `drift` prints. */
const isNoted = (file) => file.endsWith('known-differences.ts');
/** Tests of the fuzzer with many whole runs, or with what hangs: they would take a minute for each change. */
const LONG = new Set([
  ...['analysis', 'composite', 'events', 'findings', 'folding', 'hangs', 'intermittent', 'merged-shards'],
  ...['nothing-shown', 'planted', 'planted-programs', 'returned-failures', 'slow-programs'],
]);
const isLong = (file) => LONG.has(basename(file, '.test.ts'));
/** What runs in a process of its own, from the built package. */
const isOwnProcess = (file) => file.endsWith('-process.ts');

const ROOMS = {
  'engine/json': engine('json'),
  'engine/schema': engine('schema'),
  'engine/generate': engine('generate'),
  'engine/cases': engine('cases'),
  objects: {
    mutate: sourcesIn('src/objects').filter((file) => !isNoted(file)),
    tests: [
      // Without the violations in huge and in random values: they take seconds for each change.
      ...['catalogue', 'oracle', 'json-schema', 'open-words', 'recorded', 'events/open'].map(
        (name) => `test/objects/${name}.test.ts`,
      ),
      // How values look also follows from the declarations of events.
      ...['typical', 'typical-events'].map((name) => `test/arbitraries/${name}.test.ts`),
    ],
  },
  fuzzing: {
    mutate: sourcesIn('src/fuzzing').filter((file) => !isOwnProcess(file)),
    tests: testsIn('test/fuzzing').filter((file) => !isLong(file)),
    // All tests would run for each text that a module declares.
    ignoreStatic: true,
  },
  reporting: { mutate: sourcesIn('src/reporting'), tests: testsIn('test/reporting') },
};

const RESULTS = 'mutants';

const { values: options, positionals } = parseArgs({
  options: { part: { type: 'string' } },
  allowPositionals: true,
});

/** Runs the tests of a room for mutants. Returns what became of each. */
function runTests({ mutate, tests, ignoreStatic = false }) {
  process.env.MUTANTS_TESTS = JSON.stringify(tests);
  return new Stryker({
    testRunner: 'vitest',
    plugins: [fileURLToPath(import.meta.resolve('@stryker-mutator/vitest-runner'))],
    vitest: { configFile: 'test/mutants/vitest.config.ts', related: false },
    mutate,
    coverageAnalysis: 'perTest',
    ignoreStatic,
    // A loaded machine is no endless loop.
    timeoutFactor: 4,
    timeoutMS: 30_000,
    concurrency: Number(process.env.MUTANTS_JOBS ?? 1),
    reporters: ['progress-append-only'],
    tempDirName: `${RESULTS}/tmp`,
    cleanTempDir: 'always',
    ignorePatterns: ['/dist.*', 'node_modules', '/test/consumers', '/snapshots', `/${RESULTS}`],
    // Stryker would rewrite the configuration of TypeScript, which no test reads.
    tsconfigFile: 'none.json',
    allowConsoleColors: false,
    warnings: { slow: false },
  }).runMutationTest();
}

const hasSurvived = ({ status }) => status === 'Survived' || status === 'NoCoverage';
const isCounted = ({ status }) => status !== 'Ignored' && !status.endsWith('Error');

const lineOf = ({ status, fileName, location: { start, end }, mutatorName, replacement }) =>
  `${status.padEnd(10)} ${relative('.', fileName)}:${start.line}:${start.column}-${end.line}:${end.column} ${mutatorName} ${replacement}`
    .replaceAll(/\s+/g, ' ')
    .slice(0, 200);

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
  const room = roomOf(name);
  const mutate = options.part === undefined ? room.mutate : partOf(room.mutate, options.part);
  const all = await runTests({ ...room, mutate });
  const mutants = all.filter(isCounted);
  const survivors = mutants.filter(hasSurvived);
  const share = (100 * (1 - survivors.length / mutants.length)).toFixed(1);
  const file = `${RESULTS}/${name.replaceAll('/', '-')}.txt`;
  writeFileSync(file, survivors.map((mutant) => `${lineOf(mutant)}\n`).join(''));
  const endless = mutants.filter(({ status }) => status === 'Timeout').length;
  console.log(
    `${name}: ${share}% of ${mutants.length} mutants detected, ${endless} of these by a time limit; ${survivors.length} others are in ${file}`,
  );
  const ignored = all.filter(({ status }) => status === 'Ignored').length;
  if (ignored > 0) console.log(`${name}: left out ${ignored} mutants that act only while a module is loaded`);
}
rmSync(`${RESULTS}/tmp`, { recursive: true, force: true });
