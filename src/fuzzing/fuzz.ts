import { performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { rulesOf } from '../rules.js';
import { CASE_TIERS, type Case, type CaseTier } from '../sampling/case.js';
import { contentOf } from '../sampling/content.js';
import { matcher } from '../sampling/globs.js';
import type { KnownModel } from '../sampling/known-model.js';
import { Analysis } from './analysis.js';
import { counts, disagreements, type Owed } from './disagreement.js';
import type { Finding, Phase } from './finding.js';
import { type Asked, type Planned, probes, randomCount, randomPlan, systematicCases, systematicPlan } from './plan.js';
import { patternOf } from './signature.js';
import type { Target } from './target.js';
import { type Answer, VERDICTS, type Verdict } from './verdict.js';

/** How a run is to go. */
export interface Plan extends Asked, Owed {
  readonly phases: readonly Phase[];
  /** Random cases. */
  readonly runs: number;
  /** Milliseconds after which a parser counts as hung. */
  readonly timeout: number;
  /** Milliseconds after which no new case is begun. Default: none */
  readonly maxTime?: number;
  /** Distinct findings after which no new case is begun. Default: none */
  readonly maxFailures?: number;
  /** Failures of before, which come first. */
  readonly stored?: readonly Case[];
}

/** Told how a run goes. */
export interface Observer {
  /** A phase begins, of so many cases. */
  phase?(phase: Phase, count: number): void;
  /** So many cases of the phase are done, and so many findings made in all. */
  progress?(done: number, findings: number): void;
  /** There is a new finding; it may still come to stand for more. */
  finding?(finding: Finding): void;
}

/** Why a run ended. */
export type Ending = 'done' | 'max-time' | 'max-failures' | 'interrupted';

/** Cases of a tier by what the parser did with them. */
export type Tally = Record<Verdict, number>;

/** Cases of one tier that are about one rule. */
export interface Tried {
  readonly tier: CaseTier;
  /** None for values that are about no rule in particular. */
  readonly rule?: string;
  readonly count: number;
}

/** What a run found. */
export interface Result {
  readonly findings: readonly Finding[];
  readonly tallies: Readonly<Partial<Record<CaseTier, Tally>>>;
  readonly tried: readonly Tried[];
  /** Cases that were given to the parser; what was asked again while looking into failures is not counted. */
  readonly cases: number;
  /** Cases that it cannot be given: text that is no JSON, to a function that takes values. */
  readonly skipped: number;
  readonly ending: Ending;
  /** Milliseconds. */
  readonly time: number;
  /** Kinds of places of properties that came back and were not sent. */
  readonly added: readonly string[];
  /** Whether what it gave back looks like what went in, though that was not asked for. */
  readonly writesBack: boolean;
}

/** The parser took nothing: no valid case of any sort. What it said of the first one. */
export class TakesNothing extends Error {
  constructor(readonly answer: Answer) {
    super('the parser took none of the valid cases');
  }
}

/** Typical values that show whether a parser takes anything. */
const PROBES = 20;

/** Valid cases after which a parser that took none is given up, and fewer where it hangs: each takes the whole timeout. */
const ENOUGH_REFUSED = 60;
const ENOUGH_HUNG = 5;

/** Answers that are looked at for what comes back. */
const LOOKED_AT = 10;

/** Longer contents may take their time. */
const ORDINARY = 100_000;

/** Milliseconds after which signals and timers get their turn. */
const TURN = 50;

/** Calls of the parser, and milliseconds, to look into one failure. */
const CALLS = 1500;
const TIME_TO_LOOK = 10_000;

function mustBeAbout({ name }: KnownModel, { rules }: Plan): void {
  const isAsked = matcher(rules ?? []);
  if (!rules || rulesOf(name).some(({ id }) => isAsked(id))) return;
  throw new RangeError(`a ${name} has no rule called ${rules.join(' or ')}`);
}

/** A case with its answer. */
interface Answered {
  readonly planned: Planned;
  readonly answer: Answer;
}

/** Tries a parser with cases, and looks into every way in which it fails. */
class Run {
  private readonly tallies: Partial<Record<CaseTier, Tally>> = {};
  private readonly tried = new Map<string, { tier: CaseTier; rule?: string; count: number }>();
  private readonly added = new Set<string>();
  private readonly analysis: Analysis;
  private readonly systematic: readonly Case[];
  private readonly start = performance.now();
  private cases = 0;
  private skipped = 0;
  private looked = 0;
  private alike = 0;
  private turn = performance.now();

  constructor(
    private readonly model: KnownModel,
    private readonly target: Target,
    private readonly plan: Plan,
    private readonly observer: Observer,
    private readonly signal: AbortSignal | undefined,
  ) {
    mustBeAbout(model, plan);
    this.systematic = systematicCases(model, plan);
    const valid = this.systematic.filter(({ tier }) => tier === 'edge');
    const limits = { timeout: plan.timeout, calls: CALLS, time: TIME_TO_LOOK };
    this.analysis = new Analysis({ model, target, owed: plan }, limits, valid);
  }

  async result(): Promise<Result> {
    const works = await this.probe();
    let ending: Ending = 'done';
    for (const phase of this.plan.phases) {
      const planned = this.casesOf(phase);
      this.observer.phase?.(phase, planned.count);
      ending = await this.go(planned.cases, works);
      if (ending !== 'done') break;
    }
    return {
      findings: this.analysis.all,
      tallies: Object.fromEntries(
        CASE_TIERS.filter((tier) => this.tallies[tier]).map((tier) => [tier, this.tallies[tier]!]),
      ),
      tried: [...this.tried.values()],
      cases: this.cases,
      skipped: this.skipped,
      ending,
      time: performance.now() - this.start,
      added: [...this.added],
      writesBack: this.alike > 0 && this.alike === this.looked,
    };
  }

  private casesOf(phase: Phase): { cases: Iterable<Planned>; count: number } {
    const { plan, model } = this;
    if (phase === 'random') return { cases: randomPlan(model, plan.runs, plan), count: randomCount(plan.runs, plan) };
    const stored = (plan.stored ?? []).map((found): Planned => ({ case: found, origin: { phase } }));
    const cases = phase === 'stored' ? stored : [...systematicPlan(this.systematic, plan)];
    return { cases, count: cases.length };
  }

  /** Whether the parser takes any of some typical values. Throws `TakesNothing` where it hangs from the first one on. */
  private async probe(): Promise<boolean> {
    let works = false;
    let hung = 0;
    for (const found of probes(this.model, PROBES, this.plan.seed)) {
      const answer = await this.ask(found);
      if (answer?.verdict === 'timed-out' && !works && ++hung === ENOUGH_HUNG) throw new TakesNothing(answer);
      if (answer?.verdict !== 'accepted') continue;
      works = true;
      this.analysis.accepted(found.value);
    }
    return works;
  }

  private async go(cases: Iterable<Planned>, works: boolean): Promise<Ending> {
    let hasAccepted = works;
    let refused = 0;
    let done = 0;
    const early: Answered[] = [];
    for await (const answered of this.answered(cases)) {
      const { planned, answer } = answered;
      this.count(planned.case, answer);
      this.observer.progress?.(++done, this.analysis.all.length);
      if (planned.case.expect === 'must-accept' && answer.verdict === 'accepted') hasAccepted = true;
      // As long as nothing gets in, there is no telling what is wrong with a single case.
      early.push(answered);
      if (!hasAccepted) {
        if (planned.case.expect === 'must-accept' && ++refused >= ENOUGH_REFUSED) throw new TakesNothing(answer);
        continue;
      }
      for (const waiting of early.splice(0)) await this.look(waiting);
      const ending = this.ending();
      if (ending) return ending;
    }
    if (!hasAccepted && refused > 0)
      throw new TakesNothing(early.find(({ planned }) => planned.case.expect === 'must-accept')!.answer);
    for (const waiting of early) await this.look(waiting);
    return this.ending() ?? 'done';
  }

  /** Why no new case is to be begun. */
  private ending(): Ending | undefined {
    const { maxTime = Infinity, maxFailures = Infinity } = this.plan;
    if (this.signal?.aborted) return 'interrupted';
    if (performance.now() - this.start >= maxTime) return 'max-time';
    return this.analysis.all.length >= maxFailures ? 'max-failures' : undefined;
  }

  private async look({ planned, answer }: Answered): Promise<void> {
    const all = disagreements(planned.case, answer, this.plan);
    if (planned.case.expect === 'must-accept' && answer.verdict === 'accepted' && 'value' in planned.case) {
      this.analysis.accepted(planned.case.value);
    }
    for (const disagreement of all) {
      if (!counts(disagreement)) {
        this.added.add(patternOf(this.model.shape, planned.case.value, disagreement.difference!.path));
        continue;
      }
      const finding = await this.analysis.add({ planned, answer, disagreement });
      if (finding) this.observer.finding?.(finding);
    }
  }

  private count({ tier, rule, value }: Case, { verdict, back }: Answer): void {
    this.cases++;
    const tried = this.tried.get(`${tier} ${rule}`) ?? { tier, ...(rule && { rule }), count: 0 };
    this.tried.set(`${tier} ${rule}`, tried);
    tried.count++;
    const tally = this.tallies[tier] ?? (Object.fromEntries(VERDICTS.map((one) => [one, 0])) as Tally);
    this.tallies[tier] = tally;
    tally[verdict]++;
    if (verdict !== 'accepted' || this.looked >= LOOKED_AT || tier !== 'edge') return;
    this.looked++;
    const isAlike = (one: unknown) => typeof one === 'object' && one !== null && !Array.isArray(one);
    const shared = isAlike(back?.value) && Object.keys(value as object).every((key) => key in (back!.value as object));
    if (shared) this.alike++;
  }

  private async ask(found: Case): Promise<Answer | undefined> {
    const content = contentOf(found);
    if (!this.target.takes(content)) return undefined;
    const began = performance.now();
    const back = this.plan.roundTrip || this.looked < LOOKED_AT;
    const timeout = content.length < ORDINARY ? this.analysis.timeout : this.plan.timeout;
    const answer = await this.target.parse(content, { timeout, back });
    if (answer.verdict !== 'timed-out' && content.length < ORDINARY) this.analysis.took(performance.now() - began);
    return answer;
  }

  /** The answers to cases, in their order, with as many cases under way as the target may have. */
  private async *answered(cases: Iterable<Planned>): AsyncGenerator<Answered> {
    const waiting: Promise<Answered | undefined>[] = [];
    const next = async () => {
      const answered = await waiting.shift()!;
      if (!answered) this.skipped++;
      if (performance.now() - this.turn > TURN) {
        await setImmediate();
        this.turn = performance.now();
      }
      return answered;
    };
    for (const planned of cases) {
      const asked = this.ask(planned.case).then((answer) => answer && { planned, answer });
      // It is waited for in its turn; until then, nobody else hears of it.
      asked.catch(() => {});
      waiting.push(asked);
      if (waiting.length < this.target.width) continue;
      const answered = await next();
      if (answered) yield answered;
    }
    while (waiting.length > 0) {
      const answered = await next();
      if (answered) yield answered;
    }
  }
}

/**
 * Tries a parser with stored, systematic and random cases, and gives every distinct way in which it fails. Throws
 * `CannotStart` where the parser is not there, and `TakesNothing` where it takes no valid case at all.
 */
export const fuzz = (
  model: KnownModel,
  target: Target,
  plan: Plan,
  observer: Observer = {},
  signal?: AbortSignal,
): Promise<Result> => new Run(model, target, plan, observer, signal).result();
