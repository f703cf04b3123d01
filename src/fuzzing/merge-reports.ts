import { PHASES } from './finding.js';
import type { FuzzReport } from './fuzz-report.js';

type Found = FuzzReport['findings'][number];

const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])];

/** The same finding of two runs: of its cases the smaller one, and all cases counted. */
function together(one: Found, other: Found): Found {
  const shown = other.size.after < one.size.after ? other : one;
  return {
    ...shown,
    origin: rank(one) <= rank(other) ? one.origin : other.origin,
    rules: union(one.rules, other.rules),
    places: union(one.places, other.places),
    count: one.count + other.count,
  };
}

function findingsOf(reports: readonly FuzzReport[]): Found[] {
  const byId = new Map<string, Found>();
  for (const finding of reports.flatMap(({ findings }) => findings)) {
    const known = byId.get(finding.id);
    byId.set(finding.id, known ? together(known, finding) : finding);
  }
  return [...byId.values()].sort((one, other) => rank(one) - rank(other));
}

/** Findings are told in the order in which one run would have come upon them. */
const rank = ({ origin: { phase, index = 0 } }: Found) => PHASES.indexOf(phase) * Number.MAX_SAFE_INTEGER + index;

function talliesOf(reports: readonly FuzzReport[]): FuzzReport['tallies'] {
  const sums: Record<string, Record<string, number>> = {};
  for (const [tier, tally] of reports.flatMap(({ tallies }) => Object.entries(tallies))) {
    const sum = sums[tier] ?? {};
    sums[tier] = sum;
    for (const [verdict, count] of Object.entries(tally)) sum[verdict] = (sum[verdict] ?? 0) + count;
  }
  return sums as FuzzReport['tallies'];
}

function triedOf(reports: readonly FuzzReport[]): FuzzReport['tried'] {
  const all = new Map<string, FuzzReport['tried'][number]>();
  for (const tried of reports.flatMap((report) => report.tried)) {
    const key = `${tried.tier} ${tried.rule}`;
    all.set(key, { ...tried, count: (all.get(key)?.count ?? 0) + tried.count });
  }
  return [...all.values()];
}

const numberOf = ({ shard = '1/1' }: FuzzReport) => Number(shard.split('/')[0]);

/** Reports of one run: each of its shards once, of which the last counts that was written. */
function shardsOf(reports: readonly FuzzReport[]): FuzzReport[] {
  return [...new Map(reports.map((report) => [report.shard, report])).values()].sort(
    (one, other) => numberOf(one) - numberOf(other),
  );
}

/** The shards that are missing from the reports of one run. */
export function missingShards(reports: readonly FuzzReport[]): string[] {
  const count = Number(reports[0]?.shard?.split('/')[1] ?? 1);
  const there = new Set(reports.map(numberOf));
  return Array.from({ length: count }, (_, i) => i + 1)
    .filter((number) => !there.has(number))
    .map((number) => `${number}/${count}`);
}

/** Reports that are of the same run: of one model, parser and seed, in as many shards. */
export function runsOf(reports: readonly FuzzReport[]): FuzzReport[][] {
  const runs = new Map<string, FuzzReport[]>();
  for (const report of reports) {
    const { generator, model, target, seed, shard } = report;
    const key = JSON.stringify([generator, model, target, seed, shard?.split('/')[1]]);
    runs.set(key, [...(runs.get(key) ?? []), report]);
  }
  return [...runs.values()].map(shardsOf);
}

/** One report of the shards of a run; the same finding is told once. */
export function mergedReport(reports: readonly FuzzReport[]): FuzzReport {
  const { shard: _shard, ...first } = reports[0]!;
  const sum = (of: 'milliseconds' | 'cases' | 'skipped') => reports.reduce((total, report) => total + report[of], 0);
  const findings = findingsOf(reports);
  const known = [...new Set(reports.flatMap((report) => report.known))];
  return {
    ...first,
    ending: reports.find(({ ending }) => ending !== 'done')?.ending ?? 'done',
    milliseconds: sum('milliseconds'),
    cases: sum('cases'),
    skipped: sum('skipped'),
    tallies: talliesOf(reports),
    tried: triedOf(reports),
    hints: first.hints.filter((hint) => reports.every(({ hints }) => hints.includes(hint))),
    added: [...new Set(reports.flatMap((report) => report.added))],
    findings,
    known: findings.map(({ id }) => id).filter((id) => known.includes(id)),
  };
}
