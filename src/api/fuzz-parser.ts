import type { CarrierName } from '../../arbitraries/carriers.js';
import type { ModelName } from '../../arbitraries/models.js';
import type { CaseTier } from '../engine/cases/case.js';
import { FAILURE_KINDS, type FailureKind } from '../fuzzing/failure-kind.js';
import type { Phase } from '../fuzzing/finding.js';
import type { Input } from '../fuzzing/function-target.js';
import type { FuzzFinding, FuzzReport } from '../fuzzing/fuzz-report.js';
import type { Shard } from '../sampling/shard.js';
import { ParserFailure } from './parser-failure.js';

/**
 * Options of a run. Durations are in seconds. The names, units and defaults are those of the command line.
 *
 * @example
 * const options: FuzzOptions = { model: 'response', seed: 1, strict: true, rules: ['usage.*'], timeout: 2 };
 */
export interface FuzzOptions {
  /** The model that the parser reads. */
  readonly model: ModelName;
  /**
   * The type of an event that carries each value of the model, or true for the event in which a client meets it. Findings
   * are about the value all the same. Default: the parser receives the value alone.
   */
  readonly within?: CarrierName | true;
  /** What a function receives: text (the JSON text) or value (the parsed value). Default: text. */
  readonly input?: Input;
  /**
   * Which results of a function are failures: result.success === false; in the API also a function. Default: recognized: an
   * Error, { success: false }, { ok: false }, [error, null]. A module in its own process needs the condition as a text.
   */
  readonly rejects?: string | ((result: unknown) => boolean);
  /** Run a module in its own process, so that endless loops and crashes are findings. Default: true. */
  readonly isolate?: boolean;
  /** Seconds after which the parser counts as hung. Default: 5. */
  readonly timeout?: number;
  /** Require the parser to reject values that break a documented rule. Default: false. */
  readonly strict?: boolean;
  /** Require the parser to accept what a later version of the API may send. Default: true. */
  readonly evolved?: boolean;
  /** Require the parser to return the value that it received. Default: false. */
  readonly roundTrip?: boolean;
  /** Number of random cases, in addition to the systematic list. Default: 1000. */
  readonly runs?: number;
  /** Seed of the random cases. Default: chosen at random and reported. */
  readonly seed?: number;
  /** Phases to run: stored, systematic, random. Default: all. */
  readonly phases?: readonly Phase[];
  /** Only cases of these tiers: typical, edge, evolved, ambiguous, invalid, malformed. Default: all. */
  readonly tiers?: readonly CaseTier[];
  /** Only cases about these rules; * stands for any characters. Default: all. */
  readonly rules?: readonly string[];
  /** Only the case with this index in each phase, from 0. Default: all. */
  readonly index?: number;
  /** Only a part of the cases: the first of four is 1/4, or { number: 1, count: 4 } in the API. Default: all. */
  readonly shard?: Shard;
  /** Seconds after which no new case is started. Default: none. */
  readonly maxTime?: number;
  /** Number of findings after which no new case is started. Default: none. */
  readonly maxFailures?: number;
  /**
   * Folder in which findings are stored; what is stored of the same parser runs first. Default: none. A function is
   * recognized by its name.
   */
  readonly store?: string;
  /** IDs of known findings to ignore; on the command line, a file with one ID per line. Default: none. */
  readonly known?: readonly string[];
  /**
   * Findings that count as failures (exit code 1; assertParser throws): crashed, timed-out, refused-valid, refused-evolved,
   * accepted-invalid, changed-value. Default: all.
   */
  readonly failOn?: readonly FailureKind[];
  /** Leave out findings that only unlikely values reach; the report counts them. Default: false. */
  readonly onlyLikely?: boolean;
}

/**
 * A parser: a function, or a module that exports one, as a path or a URL. Without a name after `#`, the default export of
 * the module is used.
 *
 * @example
 * const parser: Parser = './parser.mjs#parseResponse';
 */
export type Parser = ((input: never) => unknown) | string | URL;

/**
 * Runs a parser with what the API sends today, with what a later version may send, and with damaged text, which must not
 * crash it. Returns each distinct failure once, with the smallest failing case. Returning means accepted, throwing means
 * rejected; promises are awaited. A function runs in this thread, so an endless loop in it never ends. A module runs in its
 * own process, where an endless loop is a finding.
 *
 * Throws a `RangeError` if an option is unknown or invalid, or if the model has none of the rules. Throws an error if the
 * parser does not exist, if it accepts no valid case, or if the store cannot be used.
 *
 * @example
 * const { findings } = await fuzzParser(JSON.parse, { model: 'response', seed: 1, runs: 10, maxTime: 60 });
 */
export async function fuzzParser(parser: Parser, options: FuzzOptions): Promise<FuzzReport> {
  // Loaded when it is needed: most users of this package only import arbitraries.
  const { runParser } = await import('./run-fuzz.js');
  return runParser(parser, options);
}

/** Returns the options that reproduce the first case of a finding. */
const foundBy = ({ origin: { phase, seed, index } }: FuzzFinding) =>
  index === undefined
    ? undefined
    : `{ ${seed === undefined ? '' : `seed: ${seed}, `}phases: ['${phase}'], index: ${index} }`;

/**
 * Does the same as `fuzzParser` for tests: throws a `ParserFailure` if there is a finding that is not known and whose kind
 * is in `failOn`. Its message shows each finding with a rejected value and an accepted one. Throws other errors as
 * `fuzzParser` does.
 *
 * @example
 * const parseSession = (text) => JSON.parse(text);
 * await assertParser(parseSession, { model: 'session', seed: 1, runs: 10 });
 */
export async function assertParser(parser: Parser, options: FuzzOptions): Promise<FuzzReport> {
  const report = await fuzzParser(parser, options);
  const { failOn = FAILURE_KINDS } = options;
  const counts = report.findings.filter(({ id, kind }) => failOn.includes(kind) && !report.known.includes(id));
  if (counts.length > 0) {
    const { fuzzText } = await import('../reporting/fuzz-text.js');
    const { wordsFor } = await import('../reporting/words.js');
    throw new ParserFailure(report, fuzzText(report, wordsFor({ again: () => undefined, foundBy })));
  }
  return report;
}
