import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { type ModelName, models } from '../../arbitraries/models.js';
import type { Origin } from '../fuzzing/finding.js';
import { fuzz, type Plan, type Result, TakesNothing } from '../fuzzing/fuzz.js';
import { reportOf } from '../fuzzing/report.js';
import type { Store, StoredTarget } from '../fuzzing/store.js';
import { CannotStart, type Target } from '../fuzzing/target.js';
import { fuzzText } from '../reporting/fuzz-text.js';
import { wordsFor } from '../reporting/words.js';
import type { Case } from '../sampling/case.js';
import { knownModel } from '../sampling/known-model.js';
import { randomSeed } from '../sampling/random-seed.js';
import { modelArgument } from './_arguments.js';
import { CannotRun, isSystemError, reason } from './_cannot-run.js';
import { commandLine } from './_command-line.js';
import { addFuzzOptions, type FuzzOptions } from './_fuzz-options.js';
import { FuzzProgress } from './_fuzz-progress.js';
import { print } from './_print.js';
import { prepareReports, writeReports } from './_reports.js';
import { stopSignal } from './_signals.js';
import { Keeper, openStore, tellSkipped } from './_store.js';
import { openTarget, storedTarget, targetName } from './_target.js';

/** `fuzz <model>`: tries a parser with everything that the API may send, and more. */
export function addFuzz(program: Command, version: string): void {
  const command = program
    .command('fuzz')
    .description(
      'Try a parser: a function of a module, or a program behind --. Tells every distinct way in which it fails.',
    )
    .addArgument(modelArgument())
    .argument('[command...]', 'a program and its arguments, behind --');
  addFuzzOptions(command).action((name: ModelName, words: string[], options: FuzzOptions) =>
    run(name, words, options, command, `realtime-arbitraries ${version}`),
  );
}

async function run(
  name: ModelName,
  program: string[],
  options: FuzzOptions,
  command: Command,
  generator: string,
): Promise<void> {
  const { seed = randomSeed(), shard, jobs, json, report: forms = [], reportDir, failOn } = options;
  const about = storedTarget(program, options);
  const known = options.known === undefined ? [] : idsIn(options.known);
  if (forms.length > 0) prepareReports(reportDir);
  const store = options.store === false ? undefined : openStore(options.store, generator);
  const { signal, stop, release } = stopSignal();
  const keeper = new Keeper(store, String(options.store), about, stop);
  let target: Target | undefined;
  try {
    target = await openTarget(about, jobs);
    const stored = store ? casesOf(store, name, about) : [];
    const plan = { ...options, ...(about.options as Pick<Plan, 'strict' | 'roundTrip'>), seed, stored };
    const result = await watched(
      name,
      target,
      { ...plan, ...(options.rule && { rules: options.rule }) },
      signal,
      keeper,
    );
    const told = { generator, model: name, target: targetName(about), seed, known };
    const report = reportOf(
      result,
      { ...told, ...(shard && { shard: `${shard.number}/${shard.count}` }) },
      plan.roundTrip,
    );
    const words = wordsFor({
      again: ({ id }) => againLine(id, options),
      foundBy: ({ origin }) => foundByLine(origin, seed, command),
    });
    await writeReports(reportDir, forms, report, words);
    await print([
      json ? `${JSON.stringify(report, null, 2)}\n` : fuzzText(report as Parameters<typeof fuzzText>[0], words),
    ]);
    tellPassed(known, result);
    if (keeper.failure) throw keeper.failure;
    if (result.findings.some(({ id, kind }) => failOn.includes(kind) && !known.includes(id))) process.exitCode = 1;
  } catch (error) {
    throw cannotRun(error, about);
  } finally {
    release();
    await target?.close();
    store?.close();
  }
}

/** Runs with progress on standard error, and writes each finding down before it is told. */
async function watched(
  name: ModelName,
  target: Target,
  plan: Plan,
  signal: AbortSignal,
  keeper: Keeper,
): Promise<Result> {
  const progress = new FuzzProgress(process.stderr, plan.maxTime);
  const model = knownModel({ name, ...models[name] });
  try {
    const observer = {
      phase: (phase: string, count: number) => progress.phase(phase, count),
      progress: (done: number, findings: number) => progress.progress(done, findings),
      finding: (finding: Result['findings'][number]) => keeper.put(finding),
    };
    const result = await fuzz(model, target, plan, observer, signal);
    for (const finding of result.findings) keeper.put(finding);
    return result;
  } finally {
    progress.end();
  }
}

/** The cases of what was found before in the same parser. */
function casesOf(store: Store, name: ModelName, { module, command }: StoredTarget): Case[] {
  const same = store
    .read()
    .filter((entry) => entry.case.model === name && targetName(entry.target) === targetName({ module, command }));
  tellSkipped(store);
  return same.map((entry) => entry.case as Case);
}

/** The ids in a file, one a line; what follows a # is a remark. */
function idsIn(file: string): string[] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines.map((line) => line.replace(/#.*/, '').trim()).filter((line) => line !== '');
  } catch (error) {
    throw isSystemError(error) ? new CannotRun(`cannot read ${file}: ${reason(error)}.`) : error;
  }
}

/** Tells which known findings did not come up: they may be taken out of the list. */
function tellPassed(known: readonly string[], { findings, ending }: Result): void {
  if (ending !== 'done') return;
  const found = new Set(findings.map(({ id }) => id));
  for (const id of known) if (!found.has(id)) process.stderr.write(`${id} was known, but did not come up.\n`);
}

function againLine(id: string, { store }: FuzzOptions): string | undefined {
  if (store === false) return undefined;
  return `realtime-arbitraries replay ${id}${store === '.realtime-arbitraries' ? '' : ` --store ${store}`}`;
}

/** The command that makes the case again in which a finding first came up; for a case that was stored there is none. */
function foundByLine({ phase, index }: Pick<Origin, 'phase' | 'index'>, seed: number, command: Command) {
  if (index === undefined) return undefined;
  return commandLine(command, { '--seed': String(seed), '--phases': phase, '--index': String(index) });
}

/** Why a run could not be, in a sentence. */
function cannotRun(error: unknown, about: StoredTarget): unknown {
  if (error instanceof CannotStart) return new CannotRun(`${error.message}.`);
  if (error instanceof RangeError) return new CannotRun(`${error.message}.`);
  if (!(error instanceof TakesNothing)) return error;
  const { verdict, complaint } = error.answer;
  const said = complaint ? `: ${complaint.type ? `${complaint.type}: ` : ''}${complaint.message.split('\n')[0]}` : '';
  return new CannotRun(`${targetName(about)} took none of the valid cases; the last was ${verdict}${said}`);
}
