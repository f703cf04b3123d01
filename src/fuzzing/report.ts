import type { Result, Tally } from './fuzz.js';
import type { FuzzReport } from './fuzz-report.js';

/** What a run was about. */
export interface About {
  /** What makes the report, with its version. */
  readonly generator: string;
  readonly model: string;
  /** The parser, in words. */
  readonly target: string;
  readonly seed: number;
  /** The part of the work that was done, as `1/4`. */
  readonly shard?: string;
  /** Ids of findings that were known before. */
  readonly known?: readonly string[];
}

const sum = (tallies: readonly (Tally | undefined)[], verdict: keyof Tally) =>
  tallies.reduce((total, tally) => total + (tally?.[verdict] ?? 0), 0);

/** What strikes the eye about a whole run. */
function hintsOf({ tallies, writesBack }: Result, isRoundTrip: boolean): string[] {
  const bad = [tallies.invalid, tallies.malformed];
  const letIn = sum(bad, 'accepted');
  const refused = sum(bad, 'rejected') + sum(bad, 'crashed') + sum(bad, 'timed-out');
  const hints: string[] = [];
  if (letIn > 0 && refused === 0) hints.push('The parser accepts everything, what is no JSON object included.');
  if (writesBack && !isRoundTrip)
    hints.push('What it gives back looks like what went in: --round-trip compares the two.');
  return hints;
}

/** What a run found, as data that may be written down. */
export function reportOf(result: Result, { known = [], ...about }: About, isRoundTrip: boolean): FuzzReport {
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
