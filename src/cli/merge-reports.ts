import { lstatSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { isObject } from '../engine/json/type-of.js';
import { type FuzzFinding, FuzzReport } from '../fuzzing/fuzz-report.js';
import { isPossible, mergedReport, missingShards, runsOf } from '../fuzzing/merge-reports.js';
import { readJson, WrongFile } from '../fuzzing/read-json.js';
import { type Entry, entryIn } from '../fuzzing/store-entry.js';
import { LiveReport } from '../judging/live-report.js';
import { listed } from '../reporting/fuzz-format.js';
import { wordsFor } from '../reporting/words.js';
import { CannotRun, isSystemError, reason } from './_cannot-run.js';
import { quoted } from './_command-line.js';
import { addReportOptions, type ReportOptions } from './_fuzz-options.js';
import { publishLive } from './_live-reports.js';
import { FILES, mustHaveNone, prepareReports, publish } from './_reports.js';
import { openStore } from './_store.js';

interface Options extends ReportOptions {
  readonly store?: string;
}

/** The name of a file with a stored finding. */
const STORED = /^[0-9a-f]{8}\.json$/;

/** `merge-reports <folder>`: merges the reports of the shards of one run. */
export function addMergeReports(program: Command, version: string): void {
  const command = program
    .command('merge-reports')
    .description(
      'Merge the JSON reports, and the stores, of the shards of one run; or show those of live clients side by side.',
    )
    .argument('<folder>', 'folder that contains them, at any depth')
    .option('--store <folder>', 'folder in which to store the findings of all shards');
  addReportOptions(command).action((folder: string, options: Options) =>
    run(folder, options, `realtime-arbitraries ${version}`),
  );
}

async function run(folder: string, options: Options, generator: string): Promise<void> {
  const { store } = options;
  const files = filesIn(folder);
  const reports = files.filter((file) => basename(file) === FILES.json);
  const live = reports.flatMap((file) => liveReportIn(file) ?? []);
  if (live.length > 0) return publishClients(folder, live, reports, options);
  const shards = oneRun(folder, reports.map(reportIn));
  prepareReports(options);
  if (store !== undefined) storeFindings(store, generator, files);
  const again = ({ id }: FuzzFinding) => store && `realtime-arbitraries replay ${id} --store ${quoted(store)}`;
  const problems = await publish(mergedReport(shards), options, wordsFor({ again, foundBy }));
  const missing = missingShards(shards);
  if (missing.length > 0) problems.push(`the report is incomplete: ${folder} has no shard ${listed(missing)}.`);
  mustHaveNone(problems);
}

/** Names the first case of a finding. The shards have no command line in common that could reproduce it. */
const foundBy = ({ origin: { phase, seed, index } }: FuzzFinding) =>
  index === undefined
    ? undefined
    : `the same command with --phases ${phase} ${seed === undefined ? '' : `--seed ${seed} `}--index ${index}`;

/** Lists all files in a folder, at any depth, the oldest first. */
function filesIn(folder: string): string[] {
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
    const dated = names.map((name) => ({ name, time: lstatSync(name).mtimeMs }));
    return dated.sort((one, other) => one.time - other.time).map(({ name }) => name);
  } catch (error) {
    throw isSystemError(error) ? new CannotRun(`cannot read ${folder}: ${reason(error)}.`) : error;
  }
}

function reportIn(file: string): FuzzReport {
  try {
    const report = FuzzReport.parse(readJson(file));
    if (isPossible(report)) return report;
  } catch (error) {
    if (isSystemError(error)) throw new CannotRun(`cannot read ${file}: ${reason(error)}.`);
    if (error instanceof WrongFile) throw new CannotRun(`${file} is not a report: ${error.message}.`);
  }
  throw new CannotRun(`${file} is not a report of this version.`);
}

/** Reads a report about a live client; `undefined` if a file is another report, or cannot be read: then that is reported. */
function liveReportIn(file: string): LiveReport | undefined {
  let json: unknown;
  try {
    json = readJson(file);
  } catch {
    return undefined;
  }
  if (!isObject(json) || json.kind !== 'exchange') return undefined;
  const { data } = LiveReport.safeParse(json);
  if (data?.findings.every(({ expected }) => isObject(expected))) return data as unknown as LiveReport;
  throw new CannotRun(`${file} is not a report of this version.`);
}

/** Shows reports about live clients together, one client beside the other. */
function publishClients(
  folder: string,
  clients: readonly LiveReport[],
  files: readonly string[],
  options: Options,
): Promise<void> {
  if (clients.length < files.length) throw new CannotRun(`${folder} contains reports about parsers and live clients.`);
  if (options.store !== undefined) throw new CannotRun('--store does not apply to reports about live clients.');
  prepareReports(options);
  const byName = clients.toSorted((a, b) => a.target.localeCompare(b.target, 'en'));
  return publishLive(byName, options, { again: () => undefined });
}

/** Returns the reports of the shards of one run. Throws `CannotRun` if there are none, or if there are several runs. */
function oneRun(folder: string, reports: readonly FuzzReport[]): FuzzReport[] {
  const [only, ...others] = runsOf(reports);
  if (!only) throw new CannotRun(`there is no ${FILES.json} in ${folder}; run each shard with --report json.`);
  if (others.length === 0) return only;
  const all = [only, ...others].map(([{ model, target, seed, shard } = reports[0]!]) => {
    return `${model}, ${target}, seed ${seed}${shard ? `, ${shard.split('/')[1]} shards` : ''}`;
  });
  throw new CannotRun(`${folder} contains reports of different runs: ${all.join('; ')}.`);
}

/** Stores the findings of all stores in one. */
function storeFindings(folder: string, generator: string, files: readonly string[]): void {
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
