import { join } from 'node:path';
import type { Command } from 'commander';
import type { FuzzConfig, TargetConfig } from '../api/define-config.js';
import type { FuzzReport } from '../fuzzing/fuzz-report.js';
import { CannotRun } from './_cannot-run.js';
import { commandLine } from './_command-line.js';
import { type FuzzJob, idsIn, runJob } from './_fuzz-job.js';
import { type FuzzOptions, optionsOfFile } from './_fuzz-options.js';
import { highlightReport } from './_highlight.js';
import type { LiveJob } from './_live-job.js';
import type { LiveOptions } from './_live-options.js';
import { plural } from './_plural.js';
import { note } from './_print.js';
import { printText } from './_print-text.js';
import { prepareReports } from './_reports.js';
import type { Within } from './_within.js';

/** A target of the configuration file, ready to run. */
export interface Target {
  readonly name: string;
  /** That of a live client has no model. */
  readonly job: FuzzJob | LiveJob;
}

type Done = Pick<FuzzReport, 'known' | 'ending'> & { findings: readonly unknown[] };

/** Runs a live client, or waits for clients. */
export async function runLiveTarget(job: LiveJob): Promise<Done> {
  // Parsers do not need them.
  if (job.options.listen === undefined) return (await import('./_live-job.js')).runLiveJob(job);
  const { runPulledJob } = await import('./_pulled-job.js');
  const { reports } = await runPulledJob(job, job.options.listen);
  const { ending } = reports[0]!;
  return {
    ending,
    findings: reports.flatMap(({ findings }) => findings),
    known: reports.flatMap(({ known }) => known),
  };
}

/** Runs a parser or a live client. */
const run = (job: Target['job']): Promise<Done> => ('model' in job ? runJob(job) : runLiveTarget(job));

/** Returns one target of the configuration file, or all of them. Options of the command line override those of the file. */
export function targetsOf(
  { targets, defaults }: FuzzConfig,
  only: string | undefined,
  command: Command,
  generator: string,
): Target[] {
  const names = only === undefined ? Object.keys(targets) : [only];
  return names.map((name) => {
    const target = targets[name]!;
    const options = { ...command.opts(), ...optionsOfFile({ ...defaults, ...target }, command) } as FuzzOptions &
      Within;
    const { reportDir } = options;
    const common = { generator, program: 'command' in target ? target.command : [] };
    const own = names.length > 1 ? { ...options, reportDir: join(reportDir, name) } : options;
    const known = knownOf(target, defaults, command);
    const again = (changed: Readonly<Record<string, string>>) => commandLine(command, changed, [name]);
    if (target.model === 'exchange') {
      // A live client has more than one process if nobody says how many.
      const isGiven = command.getOptionValueSource('jobs') === 'cli';
      const { jobs = defaults?.jobs } = target as { jobs?: number };
      const live = { ...own, jobs: isGiven ? own.jobs : jobs };
      return { name, job: { ...common, options: live as LiveOptions, known, commandLine: again } };
    }
    return { name, job: { ...common, model: target.model, options: own, known, commandLine: again } };
  });
}

function knownOf(target: TargetConfig, defaults: FuzzConfig['defaults'], command: Command): readonly string[] {
  const file: string | undefined = command.getOptionValue('known');
  return file === undefined ? (target.known ?? defaults?.known ?? []) : idsIn(file);
}

/** Runs targets one after the other, until the user interrupts one. A target that cannot run does not stop the others. */
export async function runTargets(targets: readonly Target[]): Promise<void> {
  const [first, second] = targets;
  if (second === undefined) {
    await run(first!.job);
    return;
  }
  const found: string[] = [];
  const failed: string[] = [];
  let done = 0;
  for (const { name, job } of targets) {
    try {
      if (!job.options.json) await printText(`${done === 0 ? '' : '\n'}=== ${name} ===\n`, highlightReport);
      // Its own folder is in the common one.
      prepareReports({ ...job.options, reportDir: join(job.options.reportDir, '..') });
      done++;
      const { findings, known, ending } = await run(job);
      if (findings.length > known.length) found.push(name);
      if (ending === 'interrupted') break;
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      note(`error: ${name}: ${error.message}`);
      failed.push(name);
    }
  }
  note(summary(targets.length, done, found, failed));
  if (failed.length > 0) process.exitCode = 2;
}

function summary(count: number, done: number, found: readonly string[], failed: readonly string[]): string {
  const parts = [
    `${done} of ${plural(count, 'target')} run`,
    found.length > 0 ? `findings in ${found.join(', ')}` : 'no findings',
    ...(failed.length > 0 ? [`errors in ${failed.join(', ')}`] : []),
  ];
  return `${parts.join('; ')}.`;
}
