import type { Plan } from '../exchanges/plan.js';
import type { Ending } from '../fuzzing/fuzz-result.js';
import { CannotStart } from '../fuzzing/target.js';
import { type Analysis, analyzed } from './analyze-live.js';
import type { Arena } from './arena.js';
import { type Breach, keyOf } from './breach.js';
import { type Limits, prolonged, shortened } from './limits.js';
import type { LiveFinding } from './live-finding.js';
import type { LiveReport } from './live-report.js';
import { LiveTally, whyNothingProved } from './live-tally.js';
import { shows, type Trial } from './trial.js';

/** What a run plays. Durations are in milliseconds. */
export interface LiveRun {
  readonly seed: number;
  readonly planAt: (index: number) => Plan;
  /** Stored findings, whose exchanges are played first. */
  readonly stored: readonly Pick<LiveFinding, 'plan' | 'origin'>[];
  readonly runs: number;
  readonly maxTime: number;
  readonly maxFailures: number;
  /** Number of exchanges that are played at once. */
  readonly width: number;
}

/** Is notified about a run. */
export interface LiveObserver {
  progress?(done: number, findings: number): void;
  finding?(finding: LiveFinding): void;
  /** A file in the store was skipped, since it is not a finding of this version. */
  skippedFile?(name: string): void;
}

/** The result of a run. */
export type LiveResult = Omit<LiveReport, 'version' | 'kind' | 'generator' | 'target' | 'seed' | 'known'>;

/** Exchanges in a row for which a client that never connected does not connect, before it is given up. */
const MOST_UNCONNECTED = 4;

/** Milliseconds for which one finding is made smaller, and for which all are after the end of the time. */
const SHRINK_TIME = 8000;
const GRACE = 8000;

/** Plays exchanges to a client until the time is over. Each new kind of breach is analyzed at once. */
class Campaign {
  private readonly tally = new LiveTally();
  /** Number of exchanges that the client connected for, and of the others. */
  private played = 0;
  private unconnected = 0;
  readonly findings = new Map<string, LiveFinding>();
  private readonly counts = new Map<string, number>();
  /** The breaches that were found, or are being analyzed. */
  private readonly taken = new Set<string>();
  /** The time of the client: less for what it was found not to do. */
  private limits: Limits;
  private next = 0;
  /** Why an exchange could not be played. */
  failure: unknown;
  private readonly start = performance.now();
  ending: Ending = 'done';

  constructor(
    private readonly arena: Arena,
    private readonly run: LiveRun,
    private readonly observer: LiveObserver,
    private readonly signal: AbortSignal | undefined,
  ) {
    this.limits = arena.limits;
  }

  get time(): number {
    return performance.now() - this.start;
  }

  private get isOver(): boolean {
    if (this.failure !== undefined) return true;
    if (this.signal?.aborted) this.ending = 'interrupted';
    else if (this.time > this.run.maxTime) this.ending = 'max-time';
    else if (this.taken.size >= this.run.maxFailures) this.ending = 'max-failures';
    else return false;
    return true;
  }

  /** Plays one exchange after the other. If one cannot be played, the others stop, too. */
  async work(): Promise<void> {
    try {
      await this.playAll();
    } catch (error) {
      // Those that are ended now may fail for that reason.
      this.failure ??= error;
      this.arena.hurry();
    }
  }

  private async playAll(): Promise<void> {
    const { stored, runs, planAt } = this.run;
    while (this.next < stored.length + runs && !this.isOver) {
      const at = this.next++;
      const index = at - stored.length;
      const { plan, origin } = stored[at] ?? { plan: planAt(index), origin: { seed: this.run.seed, index } };
      const trial = await this.arena.play(plan, this.limits);
      this.count(trial);
      const { breaches, suspected } = trial;
      for (const breach of new Map([...suspected, ...breaches].map((one) => [keyOf(one), one])).values()) {
        await this.take(trial, breach, origin);
      }
      this.observer.progress?.(this.played, this.findings.size);
    }
  }

  private count(trial: Trial): void {
    this.tally.add(trial);
    if (trial.played) this.played++;
    else if (++this.unconnected >= MOST_UNCONNECTED && !this.arena.hasConnected) throw notConnected(trial);
  }

  /** Counts a breach, unless it is only suspected. Analyzes the first one of its kind. */
  private async take(trial: Trial, breach: Breach, origin: LiveFinding['origin']): Promise<void> {
    const key = keyOf(breach);
    if (shows(trial, key)) this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    if (this.taken.has(key)) return;
    this.taken.add(key);
    const found = await analyzed(trial, breach, origin, this.analysisOf(breach));
    if (!found) {
      this.taken.delete(key);
      this.counts.delete(key);
      return;
    }
    this.limits = shortened(this.limits, breach);
    this.findings.set(key, found);
    this.observer.finding?.({ ...found, count: this.countOf(key) });
  }

  private analysisOf(breach: Breach): Analysis {
    let begin: number | undefined;
    const full = prolonged(this.limits, this.arena.limits, breach);
    const short = shortened(full, breach);
    return {
      play: (plan) => this.arena.play(plan, full),
      playShort: (plan) => this.arena.play(plan, short),
      width: this.run.width,
      isLate: () => {
        // It is first asked when the exchange is made smaller.
        begin ??= this.time;
        return this.time - begin > SHRINK_TIME || this.time > this.run.maxTime + GRACE || this.signal?.aborted === true;
      },
    };
  }

  /** The number of exchanges that show a finding. */
  private readonly countOf = (key: string): number => this.counts.get(key) ?? 1;

  get result(): LiveResult {
    const findings = [...this.findings].map(([key, finding]) => ({ ...finding, count: this.countOf(key) }));
    return {
      ...{ ending: this.ending, milliseconds: Math.round(this.time), ...this.tally.counts },
      findings: findings.toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)),
    };
  }
}

function notConnected({ end: { how, complaint } }: Trial): CannotStart {
  const isSlow = how === 'hung' && complaint === undefined;
  if (isSlow) return new CannotStart('the client did not connect in 20 seconds');
  return new CannotStart(`the client did not connect: ${complaint?.message ?? 'it ended before'}`);
}

/**
 * Plays exchanges to a live client. Throws `CannotStart` if the client never connects, or if it does not take part in any
 * exchange.
 */
export async function fuzzLive(
  arena: Arena,
  run: LiveRun,
  observer: LiveObserver = {},
  signal?: AbortSignal,
): Promise<LiveResult> {
  const campaign = new Campaign(arena, run, observer, signal);
  await Promise.all(Array.from({ length: run.width }, () => campaign.work()));
  if (campaign.failure !== undefined) throw campaign.failure;
  const { result } = campaign;
  const nothing = whyNothingProved(result);
  if (nothing !== undefined) throw new CannotStart(nothing);
  return result;
}
