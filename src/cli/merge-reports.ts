import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { FuzzReport } from '../fuzzing/fuzz-report.js';
import type { Kind } from '../fuzzing/kind.js';
import { mergedReport, missingShards, runsOf } from '../fuzzing/merge-reports.js';
import { type Entry, entryIn } from '../fuzzing/store.js';
import { fuzzText } from '../reporting/fuzz-text.js';
import { wordsFor } from '../reporting/words.js';
import { CannotRun, isSystemError, reason } from './_cannot-run.js';
import { addReportOptions, type ReportOptions } from './_fuzz-options.js';
import { print } from './_print.js';
import { FILES, prepareReports, writeReports } from './_reports.js';
import { openStore } from './_store.js';

interface Options extends ReportOptions {
  store?: string;
}

/** The files of findings in a store. */
const STORED = /^[0-9a-f]{8}\.json$/;

/** `merge-reports <folder>`: what the shards of a run found, as if it had been one. */
export function addMergeReports(program: Command, version: string): void {
  const command = program
    .command('merge-reports')
    .description('Put together the JSON reports, and the stores, that the shards of one run left in a folder.')
    .argument('<folder>', 'where they are, in whatever folders')
    .option('--store <folder>', 'where to keep the findings of all their stores');
  addReportOptions(command).action((folder: string, options: Options) =>
    run(folder, options, `realtime-arbitraries ${version}`),
  );
}

async function run(folder: string, options: Options, generator: string): Promise<void> {
  const { json, report: forms = [], reportDir, failOn, store } = options;
  const files = filesIn(folder);
  const shards = oneRun(folder, files.filter((file) => basename(file) === FILES.json).map(reportIn));
  if (forms.length > 0) prepareReports(reportDir);
  const report = mergedReport(shards);
  if (store !== undefined) keep(store, generator, files);
  const words = wordsFor({ again: ({ id }) => store && `realtime-arbitraries replay ${id} --store ${store}`, foundBy });
  await writeReports(reportDir, forms, report, words);
  const told = report as Parameters<typeof fuzzText>[0];
  await print([json ? `${JSON.stringify(report, null, 2)}\n` : fuzzText(told, words)]);
  const fails = ({ id, kind }: { id: string; kind: Kind }) => failOn.includes(kind) && !report.known.includes(id);
  if (report.findings.some(fails)) process.exitCode = 1;
  const missing = missingShards(shards);
  if (missing.length === 0) return;
  throw new CannotRun(`the report is not whole: there is none of shard ${missing.join(', ')} in ${folder}.`);
}

/** Where the case first came up: the shards have no command line in common. */
const foundBy = ({ origin: { phase, seed, index } }: FuzzReport['findings'][number]) =>
  index === undefined
    ? undefined
    : `--phases ${phase} ${seed === undefined ? '' : `--seed ${seed} `}--index ${index} of the same command`;

/** All files in a folder and its folders, the oldest first. */
function filesIn(folder: string): string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
    const dated = names.map((name) => ({ name, time: statSync(name).mtimeMs }));
    return dated.sort((one, other) => one.time - other.time).map(({ name }) => name);
  } catch (error) {
    throw isSystemError(error) ? new CannotRun(`cannot read ${folder}: ${reason(error)}.`) : error;
  }
}

function reportIn(file: string): FuzzReport {
  try {
    return FuzzReport.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (isSystemError(error)) throw new CannotRun(`cannot read ${file}: ${reason(error)}.`);
    throw new CannotRun(`${file} is no report of this version.`);
  }
}

/** The reports of the shards of a run; of one that was run again, the last. */
function oneRun(folder: string, reports: readonly FuzzReport[]): FuzzReport[] {
  const [only, ...others] = runsOf(reports);
  if (!only) throw new CannotRun(`there is no ${FILES.json} in ${folder}: give each shard --report json.`);
  if (others.length === 0) return only;
  const all = [only, ...others].map(([{ model, target, seed, shard } = reports[0]!]) => {
    return `${model}, ${target}, seed ${seed}${shard ? `, of ${shard.split('/')[1]}` : ''}`;
  });
  throw new CannotRun(`${folder} has reports of different runs: ${all.join('; ')}.`);
}

/** Keeps the findings of all stores in one. */
function keep(folder: string, generator: string, files: readonly string[]): void {
  const entries = files
    .filter((file) => STORED.test(basename(file)))
    .flatMap((file): Entry | Entry[] => entryIn(file) ?? []);
  const store = openStore(folder, generator);
  try {
    for (const entry of entries) store.add(entry);
  } finally {
    store.close();
  }
}
