import { performance } from 'node:perf_hooks';
import type { Case } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import { payloadOf } from '../sampling/payload.js';
import { Analysis } from './analysis/analysis.js';
import { patternOf } from './analysis/pattern.js';
import { type Answered, answersTo, isAccepted } from './answers.js';
import { counts, disagreements } from './disagreement.js';
import type { FuzzPlan, Observer } from './fuzz-plan.js';
import { AcceptsEverything, AcceptsNothing, type Ending, type Result } from './fuzz-result.js';
import { HangTime } from './hang-time.js';
import { IntermittentFindings } from './intermittent.js';
import { mustApply, mustHaveRules } from './must-apply.js';
import { mustShowSomething } from './must-show.js';
import { casesOf } from './phase-cases.js';
import { type Planned, systematicCases } from './plan.js';
import { PROBES, type Probed, probe } from './probe.js';
import { CaseTally } from './tally.js';
import { CannotStart, type Target, type Trial } from './target.js';
import { unwrapped } from './unwrapped.js';
import type { Answer } from './verdict.js';

/** Number of valid cases after which a parser that accepted none is given up. */
const ENOUGH_REJECTED = 60;

/** Number of hangs that no case explains after which the parser has so many times less time: each takes long. */
const MOST_HANGS = 3;
const LESS_TIME = 5;

/** Payloads of at least as many characters may take longer than usual. */
const LARGE = 100_000;

/** Limits of the analysis of one failure: calls of the parser, and milliseconds. */
const CALLS = 1500;
const TIME = 10_000;

/** Runs a parser with cases, and analyzes every failure. */
class Run {
  private readonly tally = new CaseTally();
  private readonly added = new Set<string>();
  private readonly analysis: Analysis;
  private readonly systematic: readonly Case[];
  private readonly start = performance.now();
  private readonly intermittent = new IntermittentFindings();
  /** The cases of the run, by how they were passed. */
  private readonly passed = new WeakMap<Trial, Planned>();
  private readonly hangs: HangTime;
  private skipped = 0;

  constructor(
    private readonly model: Model,
    private readonly target: Target,
    private readonly plan: FuzzPlan,
    private readonly observer: Observer,
    private readonly signal: AbortSignal | undefined,
  ) {
    mustHaveRules(model, plan);
    mustApply(plan);
    this.hangs = new HangTime(plan.timeout);
    this.systematic = systematicCases(model, plan);
    const limits = { timeout: plan.timeout, calls: CALLS, time: TIME };
    this.analysis = new Analysis({ model, target, requirements: plan, hangs: this.hangs }, limits);
  }

  async result(): Promise<Result> {
    let ending: Ending = 'done';
    let failure: Error | undefined;
    try {
      const { works, hung } = await this.probe();
      for (const phase of this.plan.phases) {
        const { cases, count } = casesOf(this.model, this.plan, this.systematic, phase);
        this.observer.phase?.(phase, count);
        ending = await this.runPhase(cases, works);
        if (ending !== 'done') break;
      }
      // Hanging took all the time that there was: what it hung on first must be known.
      if (hung && ending === 'done' && this.found === 0 && this.hangs.leftOut > 0) await this.look(hung);
    } catch (error) {
      // What was found must not be lost because the parser is gone.
      const isGone = error instanceof CannotStart || error instanceof AcceptsNothing;
      if (!isGone || this.found === 0) throw error;
      ending = 'interrupted';
      failure = error;
    }
    const tallied = this.tally.result();
    if (ending === 'done') {
      if (this.tally.acceptsEverything) throw new AcceptsEverything(tallied.cases);
      const cases = tallied.cases + this.skipped;
      mustShowSomething({ plan: this.plan, cases, found: this.found, leftOut: this.hangs.leftOut });
    }
    const typical = Object.values(tallied.tallies.typical ?? {}).reduce((sum, count) => sum + count, 0);
    return {
      findings: this.intermittent.joinedWith(this.analysis.ranked(typical)),
      ...tallied,
      skipped: this.skipped - this.hangs.leftOut,
      leftOut: this.hangs.leftOut,
      ending,
      time: performance.now() - this.start,
      added: [...this.added],
      ...(failure && { failure }),
    };
  }

  /** Passes typical values to the parser. */
  private probe(): Promise<Probed> {
    this.observer.phase?.('probing', PROBES);
    return probe({
      model: this.model,
      seed: this.plan.seed,
      hangs: this.hangs,
      signal: this.signal,
      knowsSpeed: () => this.analysis.knowsSpeed,
      ask: (planned) => this.ask(planned, true),
      progress: (after) => this.observer.progress?.(after, this.found),
      answered: async ({ planned, answer }, after) => {
        if (answer.verdict === 'crashed') await this.probeAgain(planned, answer, after);
        this.collect(planned);
      },
    });
  }

  /** A parser that crashes on a typical value, and then accepts it, does so for another reason. */
  private async probeAgain(planned: Planned, answer: Answer, after: number): Promise<void> {
    if ((await this.ask(planned, true))?.verdict === 'crashed') return;
    this.intermittent.add({ answer, after, trials: [] }, [planned], planned);
  }

  private async runPhase(cases: Iterable<Planned>, works: boolean): Promise<Ending> {
    let hasAccepted = works;
    let done = 0;
    let last: Planned | undefined;
    const rejected: Answer[] = [];
    // Until the parser accepts something, nobody knows what is wrong with a single case.
    let early: Answered[] = [];
    for await (const answered of answersTo(cases, this.target.width, (planned) => this.ask(planned))) {
      if (!answered) {
        this.skipped++;
        continue;
      }
      // It has less time than it should have: that shows nothing.
      if (this.signal?.aborted && answered.answer.verdict === 'timed-out') return 'interrupted';
      this.tally.add(answered.planned.case, answered.answer, this.model.shape);
      last = answered.planned;
      this.collect(last);
      this.observer.progress?.(++done, this.found);
      hasAccepted ||= isAccepted(answered);
      early.push(answered);
      if (!hasAccepted) {
        if (answered.planned.case.expect === 'must-accept') rejected.push(answered.answer);
        if (this.signal?.aborted) return 'interrupted';
        if (rejected.length < ENOUGH_REJECTED) continue;
        if (!(await this.analysis.findAccepted())) throw new AcceptsNothing(answered.answer, this.analysis.demanded);
        hasAccepted = true;
      }
      for (const waiting of early) await this.look(waiting);
      early = [];
      const ending = this.ending();
      if (ending) return ending;
    }
    if (!hasAccepted && rejected.length > 0 && !(await this.analysis.findAccepted())) {
      throw new AcceptsNothing(rejected.at(-1)!, this.analysis.demanded);
    }
    for (const waiting of early) await this.look(waiting);
    if (last) this.collect(last);
    return this.ending() ?? 'done';
  }

  /** Returns why no new case may be started. */
  private ending(): Ending | undefined {
    const { maxTime = Infinity, maxFailures = Infinity } = this.plan;
    if (this.signal?.aborted) return 'interrupted';
    if (performance.now() - this.start >= maxTime) return 'max-time';
    return this.found >= maxFailures ? 'max-failures' : undefined;
  }

  /** The number of findings. */
  private get found(): number {
    return this.analysis.all.length + this.intermittent.all.length;
  }

  /** Collects the failures that no case explains. `latest` is the case that was answered last. */
  private collect(latest: Planned): void {
    for (const incident of this.target.takeIncidents?.() ?? []) {
      const { answer, trials } = incident;
      // A parser with less time than usual may only have been slow.
      const isShort = this.signal?.aborted || trials.some(({ timeout }) => timeout < this.plan.timeout);
      const open = trials.flatMap((trial) => this.passed.get(trial) ?? []);
      if (answer.verdict === 'timed-out' && isShort) this.analysis.wasSlow();
      else this.intermittent.add(incident, open, latest);
    }
  }

  private async look(answered: Answered): Promise<void> {
    const { planned, answer } = answered;
    for (const disagreement of disagreements(this.model, planned.case, answer, this.plan)) {
      if (!counts(disagreement)) {
        this.added.add(patternOf(this.model.shape, planned.case.value, disagreement.difference!.path));
        continue;
      }
      for (const finding of await this.analysis.add({ planned, answer, disagreement }))
        this.observer.finding?.(finding);
    }
  }

  /** Passes a case to the parser. Returns `undefined` if that is not possible. */
  private async ask(planned: Planned, isProbe = false): Promise<Answer | undefined> {
    const payload = payloadOf(planned.case, this.model);
    if (!this.target.supports(payload)) return undefined;
    if (!isProbe && this.hangs.leavesOut(() => this.analysis.mayHang(planned.case))) return undefined;
    const began = performance.now();
    const back = this.plan.roundTrip || this.tally.needsReturned;
    const trial = { timeout: payload.length < LARGE ? this.timeout : this.plan.timeout, back };
    this.passed.set(trial, planned);
    const answer = unwrapped(this.model, await this.target.parse(payload, trial));
    const took = answer.time ?? performance.now() - began;
    isProbe ? this.hangs.addAnalyzed(answer, took) : this.hangs.add(answer, took);
    if (answer.verdict === 'timed-out') this.analysis.hung();
    else if (payload.length < LARGE) this.analysis.took(took);
    return answer;
  }

  private get timeout(): number {
    const { timeout } = this.analysis;
    return this.intermittent.hangs < MOST_HANGS ? timeout : Math.min(timeout, this.plan.timeout / LESS_TIME);
  }
}

/**
 * Runs a parser with stored, systematic and random cases. Returns each distinct failure once. Throws `CannotStart` if the
 * parser does not exist, `AcceptsNothing` if it accepts no valid case, a `RangeError` if the model has none of the rules.
 */
export const fuzz = async (
  model: Model,
  target: Target,
  plan: FuzzPlan,
  observer: Observer = {},
  signal?: AbortSignal,
): Promise<Result> => new Run(model, target, plan, observer, signal).result();
