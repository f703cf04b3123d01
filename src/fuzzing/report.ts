import type { FuzzReport } from './fuzz-report.js';
import type { Result } from './fuzz-result.js';

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
  /** Whether findings that only unlikely values reach are left out. */
  readonly onlyLikely?: boolean;
}

/** Lists what is remarkable about a whole run. */
function hintsOf({ returnsValues, leftOut = 0 }: Result, isRoundTrip: boolean): string[] {
  return [
    ...(returnsValues && !isRoundTrip
      ? ['The parser returns what it received. Use --round-trip (API: roundTrip) to compare the values.']
      : []),
    ...(leftOut > 0 ? [`Left out ${leftOut} cases, since the parser took too long: it hung on cases like them.`] : []),
  ];
}

/** Converts the result of a run to a report. */
export function reportOf(
  result: Result,
  { known, onlyLikely = false, ...about }: About,
  isRoundTrip: boolean,
): FuzzReport {
  const { ending, time, cases, skipped, tallies, tried, places, added } = result;
  const findings = result.findings.filter(({ likely }) => !onlyLikely || likely !== false);
  const unlikely = result.findings.length - findings.length;
  return {
    version: 1,
    ...about,
    ending,
    milliseconds: Math.round(time),
    cases,
    skipped,
    tallies,
    tried: [...tried],
    places: [...places],
    hints: hintsOf(result, isRoundTrip),
    added: [...added],
    findings: findings.map((finding) => ({ ...finding })) as FuzzReport['findings'],
    ...(onlyLikely && { unlikely }),
    known: findings.map(({ id }) => id).filter((id) => known.includes(id)),
  };
}
