import { type Command, Option } from 'commander';
import { PHASES, type Phase } from '../fuzzing/finding.js';
import type { Input } from '../fuzzing/function-target.js';
import { KINDS, type Kind } from '../fuzzing/kind.js';
import { PROTOCOLS, type Protocol } from '../fuzzing/open-target.js';
import { CASE_TIERS, type CaseTier } from '../sampling/case.js';
import { INDEX, SEED } from '../sampling/samples.js';
import type { Shard } from '../sampling/shard.js';
import { shard, wholeNumber } from './_arguments.js';
import { CannotRun } from './_cannot-run.js';
import { nearest } from './_nearest.js';

/** The forms of a report that can be written into a folder. */
export const REPORTS = ['json', 'junit', 'ndjson', 'text'] as const;
export type ReportForm = (typeof REPORTS)[number];

/** How the parser is reached. */
export interface TargetOptions {
  module?: string;
  input: Input;
  protocol: Protocol;
  timeout: number;
  rejectCode: number[];
  crashCode: number[];
  jobs: number;
}

/** What it is held to. */
export interface OwedOptions {
  strict?: true;
  evolved: boolean;
  roundTrip?: true;
}

/** How to tell what was found. */
export interface ReportOptions {
  failOn: Kind[];
  report?: ReportForm[];
  reportDir: string;
  json?: true;
}

export interface FuzzOptions extends TargetOptions, OwedOptions, ReportOptions {
  runs: number;
  seed?: number;
  phases: Phase[];
  tiers: CaseTier[];
  rule?: string[];
  index?: number;
  shard?: Shard;
  maxTime?: number;
  maxFailures?: number;
  store: string | false;
  known?: string;
}

/** Reads a list of words with commas between them. */
function words<T extends string>(option: string, all: readonly T[]): (text: string) => T[] {
  return (text) => {
    const chosen = text.split(',').map((word) => word.trim());
    for (const word of chosen) {
      if ((all as readonly string[]).includes(word)) continue;
      const near = nearest(word, all);
      const hint = near ? `; did you mean ${near}?` : `: it may be ${all.join(', ')}.`;
      throw new CannotRun(`${option} knows no ${JSON.stringify(word)}${hint}`);
    }
    // In the order in which they come, each once.
    return all.filter((word) => chosen.includes(word));
  };
}

/** Reads a time in seconds, as milliseconds. */
function seconds(option: string): (text: string) => number {
  return (text) => {
    const milliseconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : 0;
    if (milliseconds >= 1 && milliseconds < 2 ** 31) return milliseconds;
    throw new CannotRun(`${option} must be a number of seconds above 0, not ${JSON.stringify(text)}.`);
  };
}

const code = (option: string) => {
  const read = wholeNumber(option, { min: 0, max: 255 });
  return (text: string) => text.split(',').map(read);
};

const atLeastOne = (option: string, max = Number.MAX_SAFE_INTEGER) => wholeNumber(option, { min: 1, max });

/** Most processes at once. */
const MOST_JOBS = 256;

/** How to reach the parser. */
export function addTargetOptions(command: Command): Command {
  return command
    .option('--module <path>', 'a module whose function is the parser: ./parser.mjs#parse, or its default export')
    .addOption(
      new Option('--input <input>', 'what a function is given: the JSON text, or the parsed value')
        .choices(['text', 'value'])
        .default('text'),
    )
    .addOption(
      new Option('--protocol <protocol>', 'a program is run once a case, or answers line by line')
        .choices(PROTOCOLS)
        .default('process'),
    )
    .addOption(
      new Option('--timeout <seconds>', 'after which the parser counts as hung')
        .argParser(seconds('--timeout'))
        .default(5000, '5'),
    )
    .addOption(
      new Option('--reject-code <codes>', 'exit codes that mean refused')
        .argParser(code('--reject-code'))
        .default([1], '1'),
    )
    .addOption(
      new Option('--crash-code <codes>', 'exit codes that mean crashed (default: all others)')
        .argParser(code('--crash-code'))
        .default([], 'none'),
    )
    .option('-j, --jobs <number>', 'processes at once', atLeastOne('--jobs', MOST_JOBS), 1);
}

/** What to hold it to, and with which cases. */
export function addFuzzOptions(command: Command): Command {
  addTargetOptions(command)
    .option('--strict', 'it must refuse what breaks a documented rule')
    .option('--no-evolved', 'it may refuse what a later version of the API may send')
    .option('--round-trip', 'what it gives back must be what went in')
    .option(
      '-n, --runs <number>',
      'random cases',
      wholeNumber('--runs', { min: 0, max: Number.MAX_SAFE_INTEGER }),
      1000,
    )
    .option(
      '--seed <number>',
      'a whole number, which decides the random cases (default: a random one, told)',
      wholeNumber('--seed', SEED),
    )
    .addOption(
      new Option('--phases <list>', 'what to try, with commas')
        .argParser(words('--phases', PHASES))
        .default([...PHASES], PHASES.join()),
    )
    .addOption(
      new Option('--tiers <list>', 'only cases of these tiers, with commas')
        .argParser(words('--tiers', CASE_TIERS))
        .default([...CASE_TIERS], 'all'),
    )
    .option('--rule <id...>', 'only cases about these rules; * stands for any characters')
    .option('--index <number>', 'only the case of each phase that has this number', wholeNumber('--index', INDEX))
    .option('--shard <part>', 'only a part of the cases: 1/4 is the first of four', shard)
    .addOption(new Option('--max-time <seconds>', 'begin no new case after that').argParser(seconds('--max-time')))
    .option('--max-failures <number>', 'stop after so many distinct findings', atLeastOne('--max-failures'))
    .addOption(new Option('--store <folder>', 'where findings are kept').default('.realtime-arbitraries'))
    .option('--no-store', 'keep none')
    .option('--known <file>', 'ids of findings that may be, one a line');

  return addReportOptions(command);
}

/** How to tell what was found. */
export function addReportOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--fail-on <list>', 'only these make exit code 1, with commas')
        .argParser(words('--fail-on', KINDS))
        .default([...KINDS], 'all'),
    )
    .addOption(
      new Option('--report <list>', `reports to write, with commas: ${REPORTS.join(', ')}`).argParser(
        words('--report', REPORTS),
      ),
    )
    .addOption(new Option('--report-dir <folder>', 'where').default('.'))
    .option('--json', 'print the report as JSON');
}
