import { readFileSync } from 'node:fs';
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
import { CannotRun, isSystemError, reason } from './_cannot-run.js';
import { quoted } from './_command-line.js';
import type { FuzzOptions } from './_fuzz-options.js';
import { FuzzProgress } from './_fuzz-progress.js';
import { note } from './_print.js';
import { mustHaveNone, prepareReports, publish } from './_reports.js';
import { stopSignal, undoOnSignal } from './_signals.js';
import { reportSkipped, storeProblem } from './_store.js';
import { parserSpec } from './_target.js';
import { modelIn, type Within } from './_within.js';

/** What to run: a model with a parser and options. */
export interface FuzzJob {
  /** Name and version of the tool. */
  readonly generator: string;
  readonly model: ModelName;
  /** A program and its arguments; empty for a module. */
  readonly program: readonly string[];
  readonly options: Omit<FuzzOptions, 'known'> & Within;
  /** IDs of known findings. */
  readonly known: readonly string[];
  /** The command line that runs this again, with some options changed. */
  commandLine(changed: Readonly<Record<string, string>>): string;
}

/**
 * Runs a parser, prints the report and writes the others. Throws `CannotRun` if some of it is not possible. If `outdated`
 * is aborted, the run ends, and nothing is printed.
 */
export async function runJob(job: FuzzJob, outdated?: AbortSignal): Promise<FuzzReport> {
  const { options, program, known, model } = job;
  const parser = parserSpec(program, options);
  prepareReports(options);
  const settings = { ...options, known };
  const { report, storeError, failure } = await observed(model, parser, settings, job.generator, outdated);
  if (outdated?.aborted) return report;
  const words = wordsFor({
    again: ({ id }) => replayCommand(id, program, options),
    foundBy: (finding) => reproduction(finding, report.seed, job),
  });
  const problems = await publish(report, options, words);
  reportFixed(known, report);
  const problem = storeError === undefined ? failure : storeProblem(storeError, String(options.store));
  if (problem !== undefined) problems.push(sentenceOf(problemOf(problem, parser, options)));
  mustHaveNone(problems);
  return report;
}

/** Returns what a run could not do, as a sentence. Throws other errors. */
function sentenceOf(problem: unknown): string {
  if (!(problem instanceof CannotRun)) throw problem;
  return problem.message;
}

/** Runs the parser with progress on standard error. Throws `CannotRun` if the run is not possible. */
async function observed(
  name: ModelName,
  parser: ParserSpec,
  options: Omit<FuzzOptions, 'known'> & Within & { readonly known: readonly string[] },
  generator: string,
  outdated: AbortSignal | undefined,
): Promise<RunOutcome> {
  const store = options.store === false ? undefined : options.store;
  const { signal, release } = stopSignal();
  const forget = undoOnSignal(endHeld);
  const progress = new FuzzProgress(process.stderr, options.maxTime);
  progress.begin();
  const observer = {
    phase: (phase: string, count: number) => progress.phase(phase, count),
    progress: (done: number, findings: number) => progress.progress(done, findings),
    skippedFile: reportSkipped,
  };
  try {
    return await runFuzz(
      { generator, model: modelIn(name, options.within), parser, settings: options, store },
      observer,
      outdated ? AbortSignal.any([signal, outdated]) : signal,
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
export function idsIn(file: string): string[] {
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

function replayCommand(
  id: string,
  program: readonly string[],
  { store, module }: FuzzJob['options'],
): string | undefined {
  if (store === false) return undefined;
  const folder = store === OPTIONS.store.cliDefault ? [] : ['--store', store];
  const parser = module === undefined ? ['--', ...program] : ['--module', module];
  return ['realtime-arbitraries', 'replay', id, ...folder, ...parser].map(quoted).join(' ');
}

/** Returns the command that runs the first case of a finding again, unless that was a stored case. */
function reproduction({ origin, intermittent }: FuzzFinding, seed: number, job: FuzzJob): string | undefined {
  const { phase, index } = origin;
  if (intermittent) return job.commandLine({ '--seed': String(seed) });
  if (index === undefined) return undefined;
  return job.commandLine({ '--seed': String(seed), '--phases': phase, '--index': String(index) });
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
