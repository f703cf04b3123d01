import { mustBeKnown, mustBeOneOf } from '../arbitraries/_constraints.js';
import type { ModelName } from '../arbitraries/models.js';
import { PHASES, type Phase } from './fuzzing/finding.js';
import type { Input } from './fuzzing/function-target.js';
import type { FuzzReport } from './fuzzing/fuzz-report.js';
import { KINDS, type Kind } from './fuzzing/kind.js';
import { fuzzText, type ToldFinding } from './reporting/fuzz-text.js';
import { wordsFor } from './reporting/words.js';
import { CASE_TIERS, type CaseTier } from './sampling/case.js';
import type { Shard } from './sampling/shard.js';

/** How a parser is to be tried, and what it is held to. */
export interface FuzzOptions {
  /** Which object the parser reads. */
  readonly model: ModelName;
  /** What it is given: the JSON text, or the parsed value. Default: `text` */
  readonly input?: Input;
  /** Whether a module runs in a process of its own, which an endless loop cannot stop. Default: true */
  readonly isolate?: boolean;
  /** Random cases, beyond the systematic list. Default: 1000 */
  readonly runs?: number;
  /** Decides the random cases. Default: a random one, which the report tells */
  readonly seed?: number;
  /** Which cases are tried: `stored`, `systematic`, `random`. Default: all */
  readonly phases?: readonly Phase[];
  /** The only tiers. Default: all */
  readonly tiers?: readonly CaseTier[];
  /** The only rules that cases are about; `*` stands for any characters. Default: all */
  readonly rules?: readonly string[];
  /** Whether it must refuse what breaks a documented rule. Default: false */
  readonly strict?: boolean;
  /** Whether it must accept what a later version of the API may send. Default: true */
  readonly evolved?: boolean;
  /** Whether what it gives back must be what went in. Default: false */
  readonly roundTrip?: boolean;
  /** Milliseconds after which it counts as hung; a loop in a function that is not isolated cannot be ended. Default: 5000 */
  readonly timeout?: number;
  /** The only case of each phase, by its number. Default: all */
  readonly index?: number;
  /** The part of the cases to try: `number` from 1 to `count`. Default: all */
  readonly shard?: Shard;
  /** Milliseconds after which no new case is begun. Default: none */
  readonly maxTime?: number;
  /** Distinct findings after which no new case is begun. Default: none */
  readonly maxFailures?: number;
  /** A folder in which findings are kept, and tried again first. Default: none */
  readonly store?: string;
  /** Ids of findings that may be. Default: none */
  readonly known?: readonly string[];
  /** The kinds of findings for which `assertParser` throws. Default: all */
  readonly failOn?: readonly Kind[];
}

const OPTIONS = [
  ...['model', 'input', 'isolate', 'runs', 'seed', 'phases', 'tiers', 'rules', 'strict', 'evolved', 'roundTrip'],
  ...['index', 'shard', 'timeout', 'maxTime', 'maxFailures', 'store', 'known', 'failOn'],
];

/** A parser: a function, or the module that has it, as `./parser.mjs#parse` or a URL; without a name, its default export. */
export type Parser = ((input: never) => unknown) | string | URL;

/** A whole number that an option is to have. */
function mustBeWhole(option: string, value: number, min: number): void {
  if (Number.isSafeInteger(value) && value >= min) return;
  throw new RangeError(`${option} must be a whole number of at least ${min}, not ${String(value)}`);
}

function check({ model: _model, phases = [], tiers = [], failOn = [], ...options }: FuzzOptions): void {
  mustBeKnown(options, OPTIONS);
  for (const phase of phases) mustBeOneOf('a phase', phase, PHASES);
  for (const tier of tiers) mustBeOneOf('a tier', tier, CASE_TIERS);
  for (const kind of failOn) mustBeOneOf('a kind', kind, KINDS);
  if (options.runs !== undefined) mustBeWhole('runs', options.runs, 0);
  if (options.seed !== undefined) mustBeWhole('seed', options.seed, Number.MIN_SAFE_INTEGER);
  if (options.index !== undefined) mustBeWhole('index', options.index, 0);
  if (options.shard) {
    mustBeWhole('shard.count', options.shard.count, 1);
    mustBeWhole('shard.number', options.shard.number, 1);
    if (options.shard.number > options.shard.count) throw new RangeError('shard.number must not be above shard.count');
  }
  if (options.timeout !== undefined) mustBeWhole('timeout', options.timeout, 1);
}

/**
 * Tries a parser with everything that the API may send, and with what it must survive. Returning means accepted, throwing
 * means refused; a promise is waited for. Gives every distinct way in which the parser fails, each shrunk. A function runs
 * in this thread: an endless loop in it stops all. A module runs in a process of its own, where that is a finding.
 *
 * Throws a `RangeError` where an option is not one that exists, and an error where there is no such module or function, or
 * where the parser takes no valid case at all.
 */
export async function fuzzParser(parser: Parser, options: FuzzOptions): Promise<FuzzReport> {
  check(options);
  // Loaded where it is called: who imports an arbitrary does without it.
  const { triedParser } = await import('./tried-parser.js');
  return triedParser(parser, options);
}

/** The options that make a case again. */
const foundBy = ({ origin: { phase, seed, index } }: ToldFinding) =>
  index === undefined
    ? undefined
    : `{ ${seed === undefined ? '' : `seed: ${seed}, `}phases: ['${phase}'], index: ${index} }`;

/** What `assertParser` throws: its message is the report for people. */
export class ParserFailure extends Error {
  override readonly name = 'ParserFailure';

  constructor(readonly report: FuzzReport) {
    super(`\n${fuzzText(report as Parameters<typeof fuzzText>[0], wordsFor({ again: () => undefined, foundBy }))}`);
  }
}

/**
 * Does the same as `fuzzParser`, and throws a `ParserFailure` where something was found. For tests: the message tells each
 * finding, with a value that is refused beside one that is accepted.
 */
export async function assertParser(parser: Parser, options: FuzzOptions): Promise<FuzzReport> {
  const report = await fuzzParser(parser, options);
  const { failOn = KINDS } = options;
  const counts = report.findings.filter(({ id, kind }) => failOn.includes(kind) && !report.known.includes(id));
  if (counts.length > 0) throw new ParserFailure(report);
  return report;
}
