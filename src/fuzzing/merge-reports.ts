import { CASE_TIERS } from '../engine/cases/case.js';
import { PHASES } from './finding.js';
import type { FuzzFinding, FuzzReport } from './fuzz-report.js';
import type { Tally } from './fuzz-result.js';
import { isShard } from './option-check.js';
import { tallyOf } from './tally.js';

const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];

/** Compares findings by the order in which one run would have found them. */
function compare({ origin: one }: FuzzFinding, { origin: other }: FuzzFinding): number {
  const phases = PHASES.indexOf(one.phase) - PHASES.indexOf(other.phase);
  return phases || (one.index ?? 0) - (other.index ?? 0);
}

/** Merges a finding of two runs: keeps the smaller case and the earlier origin, and adds the counts. */
function merged(one: FuzzFinding, other: FuzzFinding): FuzzFinding {
  const smaller = other.size.after < one.size.after ? other : one;
  return {
    ...smaller,
    origin: compare(one, other) <= 0 ? one.origin : other.origin,
    rules: union(one.rules, other.rules),
    places: union(one.places, other.places),
    count: one.count + other.count,
    ...intermittentOf(one, other),
  };
}

/** Returns when a parser fails that did so in two runs, or in one of them. */
function intermittentOf({ intermittent: one }: FuzzFinding, { intermittent: other }: FuzzFinding) {
  if (!one || !other) return one || other ? { intermittent: one ?? other } : {};
  return {
    intermittent: { ...one, least: Math.min(one.least, other.least), most: Math.max(one.most, other.most) },
  };
}

function findingsOf(reports: readonly FuzzReport[]): FuzzFinding[] {
  const byId = new Map<string, FuzzFinding>();
  for (const finding of reports.flatMap(({ findings }) => findings)) {
    const known = byId.get(finding.id);
    byId.set(finding.id, known ? merged(known, finding) : finding);
  }
  return [...byId.values()].sort(compare);
}

/** Adds tallies up. */
function sumOf(one: Tally | undefined, other: Tally): Tally {
  return one ? tallyOf((verdict) => one[verdict] + other[verdict]) : other;
}

function talliesOf(reports: readonly FuzzReport[]): FuzzReport['tallies'] {
  const sums: FuzzReport['tallies'] = {};
  for (const { tallies } of reports) {
    for (const tier of CASE_TIERS) if (tallies[tier]) sums[tier] = sumOf(sums[tier], tallies[tier]);
  }
  return sums;
}

/** Adds the tallies up that are about the same. */
function mergedTallies<T extends { readonly verdicts: Tally }>(all: readonly T[], keyOf: (one: T) => string): T[] {
  const sums = new Map<string, T>();
  for (const one of all) {
    const key = keyOf(one);
    sums.set(key, { ...one, verdicts: sumOf(sums.get(key)?.verdicts, one.verdicts) });
  }
  return [...sums.values()];
}

const numberOf = ({ shard = '1/1' }: FuzzReport) => Number(shard.split('/')[0]);

/** Returns the reports of the shards of one run, in order. If a shard was run again, its last report counts. */
function shardsOf(reports: readonly FuzzReport[]): FuzzReport[] {
  return [...new Map(reports.map((report) => [report.shard, report])).values()].sort(
    (one, other) => numberOf(one) - numberOf(other),
  );
}

/** Whether the shard of a report is one: its number is at most the number of shards. */
export function isPossible({ shard = '1/1' }: FuzzReport): boolean {
  const [number = 0, count = 0] = shard.split('/').map(Number);
  return isShard({ number, count });
}

/** Lists the shards that are missing from the reports of one run, for example `2/4`. */
export function missingShards(reports: readonly FuzzReport[]): string[] {
  const count = Number(reports[0]?.shard?.split('/')[1] ?? 1);
  const present = new Set(reports.map(numberOf));
  return Array.from({ length: count }, (_, i) => i + 1)
    .filter((number) => !present.has(number))
    .map((number) => `${number}/${count}`);
}

/** Groups reports by run: those of one model, parser and seed, with the same number of shards. */
export function runsOf(reports: readonly FuzzReport[]): FuzzReport[][] {
  const runs = new Map<string, FuzzReport[]>();
  for (const report of reports) {
    const { generator, model, target, seed, shard } = report;
    const key = JSON.stringify([generator, model, target, seed, shard?.split('/')[1]]);
    runs.set(key, [...(runs.get(key) ?? []), report]);
  }
  return [...runs.values()].map(shardsOf);
}

/** Merges the reports of the shards of one run. Each finding is listed once. */
export function mergedReport(reports: readonly FuzzReport[]): FuzzReport {
  const { shard: _shard, ...first } = reports[0]!;
  const sum = (of: 'milliseconds' | 'cases' | 'skipped') => reports.reduce((total, report) => total + report[of], 0);
  const findings = findingsOf(reports);
  const known = new Set(reports.flatMap((report) => report.known));
  return {
    ...first,
    ending: reports.find(({ ending }) => ending !== 'done')?.ending ?? 'done',
    milliseconds: sum('milliseconds'),
    cases: sum('cases'),
    skipped: sum('skipped'),
    tallies: talliesOf(reports),
    tried: mergedTallies(
      reports.flatMap(({ tried }) => tried),
      ({ tier, rule = '' }) => `${tier} ${rule}`,
    ),
    places: mergedTallies(
      reports.flatMap(({ places }) => places),
      ({ place }) => place,
    ),
    hints: first.hints.filter((hint) => reports.every(({ hints }) => hints.includes(hint))),
    added: [...new Set(reports.flatMap((report) => report.added))],
    findings,
    known: findings.map(({ id }) => id).filter((id) => known.has(id)),
  };
}
