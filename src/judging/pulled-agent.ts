import { findingOf } from './analyze-live.js';
import { keyOf } from './breach.js';
import type { LiveFinding } from './live-finding.js';
import { type Counts, LiveTally } from './live-tally.js';
import type { PulledCases } from './pulled-cases.js';
import { isRight, nearestTo } from './shrink-live.js';
import type { Trial } from './trial.js';

/** Number of exchanges that a client got right, one of which may be shown beside a finding. */
const MOST_RIGHT = 50;

/** How often a case was played, and how often it showed each breach. */
interface Plays {
  count: number;
  readonly showing: Map<string, number>;
}

/** A breach: the simplest case that shows it, and the number of plays of all cases that do. */
interface Found {
  number: number;
  trial: Trial;
  count: number;
}

/** What is known of a client that asks for cases. */
export class PulledAgent {
  private readonly tally = new LiveTally();
  private readonly plays = new Map<number, Plays>();
  private readonly found = new Map<string, Found>();
  private readonly right: Trial[] = [];

  constructor(
    private readonly name: string,
    private readonly cases: PulledCases,
    private readonly seed: number,
  ) {}

  /** Adds a play of a case. Returns the keys of the breaches for which it is the first case, or a simpler one. */
  add(number: number, trial: Trial): string[] {
    this.tally.add(trial);
    const plays = this.plays.get(number) ?? { count: 0, showing: new Map() };
    this.plays.set(number, plays);
    plays.count++;
    if (isRight(trial)) {
      this.right.push(trial);
      if (this.right.length > MOST_RIGHT) this.right.shift();
    }
    return [...new Set(trial.breaches.map(keyOf))].filter((key) => {
      plays.showing.set(key, (plays.showing.get(key) ?? 0) + 1);
      const found = this.found.get(key);
      if (found) found.count++;
      if (found && found.number <= number) return false;
      this.found.set(key, { number, trial, count: found?.count ?? 1 });
      return true;
    });
  }

  /** Describes a breach by the simplest case that showed it. */
  finding(key: string): LiveFinding {
    const { number, trial, count } = this.found.get(key)!;
    const { count: of, showing } = this.plays.get(number)!;
    const { length } = trial.played!.log;
    const context = {
      origin: { seed: this.seed, index: this.cases.indexOf(number) },
      case: number,
      count,
      repeated: { failed: showing.get(key)!, of },
      size: { before: length, after: length, calls: 0 },
    };
    return findingOf(trial, key, nearestTo(trial.plan, this.right), context, this.name);
  }

  get findings(): LiveFinding[] {
    const all = [...this.found.keys()].map((key) => this.finding(key));
    return all.toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  }

  get counts(): Counts {
    const { hints, ...counts } = this.tally.counts;
    const { size } = this.plays;
    const all = this.cases.count;
    return { ...counts, hints: size < all ? [...hints, `The client asked for ${size} of ${all} cases.`] : hints };
  }
}
