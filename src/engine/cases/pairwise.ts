import type * as fc from 'fast-check';
import { sourceOf } from '../generate/random.js';

/** A choice for each factor, by its number. */
export type Row = readonly number[];

/** A choice of one factor and a choice of another, later one. */
export type Pair = readonly [factor: number, choice: number, other: number, otherChoice: number];

/** How often each pair of choices occurs in some rows. */
class Pairs {
  private readonly all: Pair[] = [];
  private readonly first: number[][];
  private readonly counts: number[];
  private left: number;

  constructor(private readonly levels: readonly number[]) {
    this.first = levels.map((_, a) => levels.map((_, b) => (a < b ? this.addPairs(a, b) : 0)));
    this.counts = this.all.map(() => 0);
    this.left = this.all.length;
  }

  private addPairs(a: number, b: number): number {
    const start = this.all.length;
    for (let x = 0; x < this.levels[a]!; x++) {
      for (let y = 0; y < this.levels[b]!; y++) this.all.push([a, x, b, y]);
    }
    return start;
  }

  private indexOf(a: number, x: number, b: number, y: number): number {
    return a < b ? this.first[a]![b]! + x * this.levels[b]! + y : this.indexOf(b, y, a, x);
  }

  /** How many pairs are in no row. */
  get uncovered(): number {
    return this.left;
  }

  isCovered(a: number, x: number, b: number, y: number): boolean {
    return this.counts[this.indexOf(a, x, b, y)]! > 0;
  }

  /** A pair that is in no row: the first from a number on. */
  uncoveredFrom(start: number): Pair {
    const { counts, all } = this;
    for (let i = 0; ; i++) {
      const index = (start + i) % all.length;
      if (counts[index] === 0) return all[index]!;
    }
  }

  get size(): number {
    return this.all.length;
  }

  /** Counts the pairs that a factor's choice makes with the rest of a row once more, or once less. */
  count(row: Row, factor: number, by: 1 | -1): void {
    for (let other = 0; other < row.length; other++) {
      if (other === factor) continue;
      this.countPair(this.indexOf(factor, row[factor]!, other, row[other]!), by);
    }
  }

  countRow(row: Row): void {
    for (let a = 0; a < row.length; a++) {
      for (let b = a + 1; b < row.length; b++) this.countPair(this.indexOf(a, row[a]!, b, row[b]!), 1);
    }
  }

  /** Takes a pair as covered. */
  waive([a, x, b, y]: Pair): void {
    this.countPair(this.indexOf(a, x, b, y), 1);
  }

  private countPair(index: number, by: 1 | -1): void {
    const before = this.counts[index]!;
    this.counts[index] = before + by;
    if (before === 0) this.left--;
    else if (before + by === 0) this.left++;
  }
}

/** Changes of the rows before that many are given up as too few. */
const PATIENCE = 20_000;

/** In one of so many cases a change is kept though it covers less, so as not to get stuck. */
const BOLDNESS = 60;

/** That many rows in which all pairs are, if they are found: a missing pair is put into any row, again and again. */
function inSoMany(count: number, levels: readonly number[], random: fc.Random): Row[] | undefined {
  const pairs = new Pairs(levels);
  const rows = Array.from({ length: count }, () => levels.map((level) => random.nextInt(0, level - 1)));
  for (const row of rows) pairs.countRow(row);
  const set = (row: number[], factor: number, choice: number) => {
    pairs.count(row, factor, -1);
    row[factor] = choice;
    pairs.count(row, factor, 1);
  };
  for (let i = 0; i < PATIENCE && pairs.uncovered > 0; i++) {
    const before = pairs.uncovered;
    const [a, x, b, y] = pairs.uncoveredFrom(random.nextInt(0, pairs.size - 1));
    const row = rows[random.nextInt(0, count - 1)]!;
    const [oldX, oldY] = [row[a]!, row[b]!];
    set(row, a, x);
    set(row, b, y);
    if (pairs.uncovered <= before || random.nextInt(1, BOLDNESS) === 1) continue;
    set(row, b, oldY);
    set(row, a, oldX);
  }
  return pairs.uncovered === 0 ? rows : undefined;
}

/** No fewer rows will do: two factors alone need as many as their choices multiplied; two-way ones, Kleitman and Spencer's. */
function leastRows(levels: readonly number[]): number {
  const [most = 1, second = 1] = levels.toSorted((a, b) => b - a);
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
  let rows = 4;
  while (choose(rows - 1, Math.ceil(rows / 2)) < levels.length) rows++;
  return Math.max(most * second, rows);
}

const known = new Map<string, readonly Row[]>();

/** Rows in which all pairs are, if every row is possible: as few as are found within a moment. The same every time. */
function fewest(levels: readonly number[]): readonly Row[] {
  const key = levels.join();
  for (let count = leastRows(levels); !known.has(key); count++) {
    const rows = inSoMany(count, levels, sourceOf(0, count));
    if (rows) known.set(key, rows);
  }
  return known.get(key)!;
}

/** Rows in which pairs occur, and the pairs that no possible row has. */
export interface Covering {
  readonly rows: Row[];
  readonly missing: readonly Pair[];
}

/**
 * Finds few rows in which every pair of choices of every two factors occurs. `levels` says how many choices each factor
 * has. A pair that is missing from the possible rows is put into each row of `beside`, until one is possible.
 */
export function pairwise(
  levels: readonly number[],
  isPossible: (row: Row) => boolean = () => true,
  beside: readonly Row[] = [],
): Covering {
  if (levels.length < 2) {
    const rows = Array.from({ length: levels[0] ?? 0 }, (_, choice) => [choice]);
    return { rows: rows.filter(isPossible), missing: [] };
  }
  const pairs = new Pairs(levels);
  const missing: Pair[] = [];
  const rows = fewest(levels).filter(isPossible);
  for (const row of rows) pairs.countRow(row);
  while (pairs.uncovered > 0) {
    const pair = pairs.uncoveredFrom(0);
    const [a, x, b, y] = pair;
    const row = beside.map((row) => row.with(a, x).with(b, y)).find(isPossible);
    if (row) {
      rows.push(row);
      pairs.countRow(row);
    } else {
      missing.push(pair);
      pairs.waive(pair);
    }
  }
  return { rows, missing };
}
