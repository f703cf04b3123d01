import type { FuzzReport } from './fuzz-report.js';
import type { Result, Tally } from './fuzz-result.js';

/** What a run is about. */
export interface About {
  /** Name and version of the tool. */
  readonly generator: string;
  readonly model: string;
  /** What carries the values of the model, if something does. */
  readonly within?: string;
  /** The name of the parser. */
  readonly target: string;
  readonly seed: number;
  /** The part of the cases, for example `1/4`. */
  readonly shard?: string;
  /** IDs of findings that were known before. */
  readonly known: readonly string[];
}

const sum = (tallies: readonly (Tally | undefined)[], verdict: keyof Tally) =>
  tallies.reduce((total, tally) => total + (tally?.[verdict] ?? 0), 0);

/** Lists what is remarkable about a whole run. */
function hintsOf({ tallies, returnsValues }: Result, isRoundTrip: boolean): string[] {
  const bad = [tallies.invalid, tallies.malformed];
  const accepted = sum(bad, 'accepted');
  const others = sum(bad, 'rejected') + sum(bad, 'crashed') + sum(bad, 'timed-out');
  const hints: string[] = [];
  if (accepted > 0 && others === 0) {
    hints.push('The parser accepted every input, even non-objects. Does it return errors instead of throwing?');
  }
  if (returnsValues && !isRoundTrip) {
    hints.push('The parser returns what it received. Use --round-trip (API: roundTrip) to compare the values.');
  }
  return hints;
}

/** Converts the result of a run to a report. */
export function reportOf(result: Result, { known, ...about }: About, isRoundTrip: boolean): FuzzReport {
  const { ending, time, cases, skipped, tallies, tried, added, findings } = result;
  return {
    version: 1,
    ...about,
    ending,
    milliseconds: Math.round(time),
    cases,
    skipped,
    tallies,
    tried: [...tried],
    hints: hintsOf(result, isRoundTrip),
    added: [...added],
    findings: findings.map((finding) => ({ ...finding })) as FuzzReport['findings'],
    known: findings.map(({ id }) => id).filter((id) => known.includes(id)),
  };
}
