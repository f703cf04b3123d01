import { runLive, USUAL_FAULTS } from '../api/run-live-client.js';
import type { ClientSpec } from '../fuzzing/clients/open-client.js';
import { OPTIONS } from '../fuzzing/option-table.js';
import { CannotStart } from '../fuzzing/target.js';
import { endHeld } from '../fuzzing/watchdog.js';
import type { LiveReport } from '../judging/live-report.js';
import { CannotRun } from './_cannot-run.js';
import { quoted } from './_command-line.js';
import { FuzzProgress } from './_fuzz-progress.js';
import type { LiveOptions } from './_live-options.js';
import { publishLive } from './_live-reports.js';
import { prepareReports } from './_reports.js';
import { stopSignal, undoOnSignal } from './_signals.js';
import { reportSkipped, storeProblem } from './_store.js';

/** Milliseconds after which no new exchange is started, if nobody says how many. */
const MAX_TIME = 45_000;

/** What to run: a live client with options. */
export interface LiveJob {
  /** Name and version of the tool. */
  readonly generator: string;
  /** A program and its arguments; empty for a module. */
  readonly program: readonly string[];
  readonly options: LiveOptions;
  /** IDs of known findings. */
  readonly known: readonly string[];
  /** The command line that repeats this run, with some options changed. */
  readonly commandLine: (changed: Readonly<Record<string, string>>) => string;
}

/** Returns the client of a command line: a module, or the program after `--`. Throws `CannotRun` if it names none or both. */
function clientSpec([program, ...args]: readonly string[], { module, protocol, jobs }: LiveOptions): ClientSpec {
  if (module !== undefined && program !== undefined) {
    throw new CannotRun('give either --module or a program after --, not both.');
  }
  if (module !== undefined) return { module, jobs };
  if (program !== undefined) return { command: [program, ...args], protocol, jobs };
  throw new CannotRun('give a client: --module ./client.mjs#run, or a program after --, such as -- ./my-client {url}');
}

/** Plays exchanges to a client, prints the report and writes the others. Throws `CannotRun` if that is not possible. */
export async function runLiveJob(job: LiveJob): Promise<LiveReport> {
  const { options, program } = job;
  const spec = clientSpec(program, options);
  prepareReports(options);
  const report = await observed(job, spec);
  await publishLive([report], options, { again: ({ id }) => replayCommand(id, program, options) });
  return report;
}

async function observed({ options, known, generator }: LiveJob, spec: ClientSpec): Promise<LiveReport> {
  const { runs, seed, index, maxTime = MAX_TIME, maxFailures, timeout, size, maxTurns, order, faults } = options;
  const store = options.store === false ? undefined : options.store;
  const { signal, release } = stopSignal();
  const forget = undoOnSignal(endHeld);
  const progress = new FuzzProgress(process.stderr, maxTime);
  progress.begin();
  progress.phase('exchanges', index === undefined ? runs : 1);
  const settings = {
    ...{ runs, seed, index, maxTime, maxFailures, timeout, known },
    ...(size && { size }),
    ...(maxTurns && { maxTurns }),
    ...(order && { order }),
    faults: faults === false ? [] : (faults ?? USUAL_FAULTS),
  };
  try {
    const observer = {
      progress: (done: number, findings: number) => progress.progress(done, findings),
      skippedFile: reportSkipped,
    };
    return await runLive(spec, settings, { generator, store }, observer, signal);
  } catch (error) {
    if (error instanceof CannotStart) throw new CannotRun(`${error.message}.`);
    throw storeProblem(error, String(store));
  } finally {
    progress.end();
    release();
    forget();
  }
}

function replayCommand(
  id: string,
  program: readonly string[],
  { store, module }: Pick<LiveOptions, 'store' | 'module'>,
): string | undefined {
  if (store === false) return undefined;
  const folder = store === OPTIONS.store.cliDefault ? [] : ['--store', store];
  const client = module === undefined ? ['--', ...program] : ['--module', module];
  return ['realtime-arbitraries', 'replay', id, ...folder, ...client].map(quoted).join(' ');
}
