import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { ModelName } from '../../arbitraries/models.js';
import type { FuzzFinding, FuzzReport } from '../fuzzing/fuzz-report.js';
import { ShowsNothing } from '../fuzzing/fuzz-result.js';
import type { ParserSpec } from '../fuzzing/open-target.js';
import { OPTIONS } from '../fuzzing/option-table.js';
import { type RunOutcome, runFuzz } from '../fuzzing/run-fuzz.js';
import { storedTargetOf, targetName } from '../fuzzing/stored-target.js';
import { CannotStart } from '../fuzzing/target.js';
import { endHeld } from '../fuzzing/watchdog.js';
import { wordsFor } from '../reporting/words.js';
import { modelArgument } from './_arguments.js';
import { CannotRun, isSystemError, reason } from './_cannot-run.js';
import { commandLine, quoted } from './_command-line.js';
import { addFuzzOptions, type FuzzOptions } from './_fuzz-options.js';
import { FuzzProgress } from './_fuzz-progress.js';
import { note } from './_print.js';
import { mustHaveNone, prepareReports, publish } from './_reports.js';
import { stopSignal, undoOnSignal } from './_signals.js';
import { reportSkipped, storeProblem } from './_store.js';
import { parserSpec } from './_target.js';
import { modelIn, type Within, withinOption } from './_within.js';

/** `fuzz <model>`: runs a parser with what the API may send, and with what the parser must survive. */
export function addFuzz(program: Command, version: string): void {
  const command = program
    .command('fuzz')
    .description('Fuzz a parser: a function of a module, or a program after --. Reports each distinct failure once.')
    .addArgument(modelArgument())
    .argument('[command...]', 'a program and its arguments, after --');
  addFuzzOptions(command)
    .addOption(withinOption())
    .action((name: ModelName, words: string[], options: FuzzOptions & Within) =>
      run(name, words, options, command, `realtime-arbitraries ${version}`),
    );
}

async function run(
  name: ModelName,
  program: string[],
  options: FuzzOptions & Within,
  command: Command,
  generator: string,
): Promise<void> {
  const parser = parserSpec(program, options);
  const known = options.known === undefined ? [] : idsIn(options.known);
  prepareReports(options);
  const { report, storeError, failure } = await watched(name, parser, { ...options, known }, generator);
  const words = wordsFor({
    again: ({ id }) => replayCommand(id, program, options),
    foundBy: (finding) => reproduction(finding, report.seed, command),
  });
  const problems = await publish(report, options, words);
  reportFixed(known, report);
  const problem = storeError === undefined ? failure : storeProblem(storeError, String(options.store));
  if (problem !== undefined) problems.push(sentenceOf(problemOf(problem, parser, options)));
  mustHaveNone(problems);
}

/** Returns what a run could not do, as a sentence. Throws other errors. */
function sentenceOf(problem: unknown): string {
  if (!(problem instanceof CannotRun)) throw problem;
  return problem.message;
}

/** Runs the parser with progress on standard error. Throws `CannotRun` if the run is not possible. */
async function watched(
  name: ModelName,
  parser: ParserSpec,
  options: Omit<FuzzOptions, 'known'> & Within & { readonly known: readonly string[] },
  generator: string,
): Promise<RunOutcome> {
  const store = options.store === false ? undefined : options.store;
  const { signal, release } = stopSignal();
  const forget = undoOnSignal(endHeld);
  const progress = new FuzzProgress(process.stderr, options.maxTime);
  const observer = {
    phase: (phase: string, count: number) => progress.phase(phase, count),
    progress: (done: number, findings: number) => progress.progress(done, findings),
    skippedFile: reportSkipped,
  };
  try {
    return await runFuzz(
      { generator, model: modelIn(name, options.within), parser, settings: options, store },
      observer,
      signal,
    );
  } catch (error) {
    throw problemOf(storeProblem(error, String(store)), parser, options);
  } finally {
    progress.end();
    release();
    forget();
  }
}

/** Reads the IDs in a file, one per line. `#` begins a comment. */
function idsIn(file: string): string[] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return lines.map((line) => line.replace(/#.*/, '').trim()).filter((line) => line !== '');
  } catch (error) {
    throw isSystemError(error) ? new CannotRun(`cannot read ${file}: ${reason(error)}.`) : error;
  }
}

/** Reports known findings that a complete run did not find: they can be removed from the file. */
function reportFixed(known: readonly string[], { findings, ending }: FuzzReport): void {
  if (ending !== 'done') return;
  const found = new Set(findings.map(({ id }) => id));
  for (const id of known) if (!found.has(id)) note(`Known finding ${id} was not found.`);
}

function replayCommand(id: string, program: readonly string[], { store, module }: FuzzOptions): string | undefined {
  if (store === false) return undefined;
  const folder = store === OPTIONS.store.cliDefault ? [] : ['--store', store];
  const parser = module === undefined ? ['--', ...program] : ['--module', module];
  return ['realtime-arbitraries', 'replay', id, ...folder, ...parser].map(quoted).join(' ');
}

/** Returns the command that runs the first case of a finding again, unless that was a stored case. */
function reproduction({ origin, intermittent }: FuzzFinding, seed: number, command: Command): string | undefined {
  const { phase, index } = origin;
  if (intermittent) return commandLine(command, { '--seed': String(seed) });
  if (index === undefined) return undefined;
  return commandLine(command, { '--seed': String(seed), '--phases': phase, '--index': String(index) });
}

/** Converts an error that makes a run impossible to `CannotRun`. Returns other errors as they are. */
function problemOf(error: unknown, parser: ParserSpec, options: Omit<FuzzOptions, 'known'>): unknown {
  if (error instanceof ShowsNothing) {
    const target = targetName(storedTargetOf(parser, options, options.timeout));
    // A schema receives values, and says so.
    const mayNeedValues = 'module' in parser && parser.input === 'text' && /\bstring\b/.test(error.reason);
    const hint = mayNeedValues ? '; if it receives values in place of text, add --input value' : '';
    return new CannotRun(`${target} ${error.reason}${hint}`);
  }
  const isProblem = error instanceof CannotStart || error instanceof RangeError;
  return isProblem ? new CannotRun(`${error.message}.`) : error;
}
