import type { Case } from '../../engine/cases/case.js';
import { getAt } from '../../engine/json/place.js';
import { fromPointer } from '../../engine/json/pointer.js';
import { payloadOf } from '../../sampling/payload.js';
import type { DifferenceKind } from '../differences.js';
import type { Finding } from '../finding.js';
import type { Answer } from '../verdict.js';
import { hasCause } from './cause.js';
import type { Context, Failure } from './context.js';
import { explainedCrash } from './explained-crash.js';
import { keysOf } from './finding-keys.js';
import { countFailure, FindingList, isLike, type OpenFinding, outcomeOf, type Shown, shownBy } from './finding-list.js';
import { flakinessOf } from './flakiness.js';
import { ForgottenChecks } from './forgotten-check.js';
import { labelledAt } from './label.js';
import { isLostOnlyIfEmpty } from './lost.js';
import { Patience } from './patience.js';
import { QueryBudget, type QueryLimits } from './query-budget.js';
import { ranked } from './rank.js';
import { isRejection, Rejections } from './rejections.js';
import { sameFailure } from './same-failure.js';
import { answerKey, signatureOf } from './signature.js';
import { smallestFailing } from './smallest.js';
import { Trials } from './trials.js';
import { typicalShares } from './typical-share.js';
import { failureOfToday, plainFailure, repairedFailure, spelledAs } from './unusual-spelling.js';

/** Maximum number of hangs that are analyzed, since each of them takes long. */
const MOST_HANGS = 3;

/** Maximum number of calls to find a value that the parser accepts. */
const MAX_SEARCH = 10_000;

/** Returns the part of the returned value at a place. */
function returnedAt({ back }: Answer, path = ''): Pick<Finding, 'back'> {
  const value = getAt(back?.value, fromPointer(path));
  return value === undefined ? {} : { back: value };
}

/** Returns a failure about a returned value with another kind of difference. */
function withDifference({ disagreement, ...failure }: Failure, kind: DifferenceKind): Failure {
  return { ...failure, disagreement: { ...disagreement, difference: { ...disagreement.difference!, kind } } };
}

/** Analyzes failures, one after the other: finds their causes, and groups failures with the same cause. */
export class Analysis {
  private readonly findings = new FindingList();
  private readonly bySignature = new Map<string, Shown>();
  private readonly rejections: Rejections;
  private readonly checks = new ForgottenChecks();
  private readonly patience: Patience;
  /** How many typical cases of the run showed a finding. */
  private readonly typicalHits = new Map<OpenFinding, number>();
  private hangs = 0;
  private hasHung = false;

  constructor(
    private readonly context: Context,
    private readonly limits: QueryLimits,
  ) {
    this.rejections = new Rejections(context, this.findings);
    this.patience = new Patience(limits.timeout);
  }

  get all(): readonly Finding[] {
    return this.findings.all;
  }

  /**
   * Returns all findings, those that do most harm first.
   * @param typical Number of typical cases in the run.
   */
  ranked(typical: number): readonly Finding[] {
    const { model } = this.context;
    const shares = typicalShares(model, this.rejections.known.all);
    for (const [finding, count] of this.typicalHits) {
      if (!shares.has(finding) && typical > 0) shares.set(finding, Math.min(1, count / typical));
    }
    return ranked(model, this.findings.all, shares);
  }

  /** Records how long the answer to an ordinary case took, in milliseconds. */
  took(time: number): void {
    this.patience.took(time);
  }

  /** Records that the parser hung. From now on it has less time, if it is known how long its answers take. */
  hung(): void {
    this.hasHung = true;
  }

  /** Records that a hang was none: the parser was only slow. */
  wasSlow(): void {
    this.patience.wasSlow();
  }

  /** Whether it is known how long the answers of the parser take. */
  get knowsSpeed(): boolean {
    return this.patience.isKnown;
  }

  /** Milliseconds to wait for the answer to the next case. */
  get timeout(): number {
    return this.hasHung ? this.patience.shortened : this.limits.timeout;
  }

  /** Whether a case has something that the parser has hung on. */
  mayHang({ value, mutation }: Case): boolean {
    const { shape } = this.context.model;
    const hung = this.rejections.known.all.filter(({ finding }) => finding.kind === 'timed-out');
    if (value !== undefined) return hung.some(({ cause }) => hasCause(shape, cause, value));
    return this.findings.all.some(({ kind, case: found }) => kind === 'timed-out' && found.mutation === mutation);
  }

  /** The properties that the parser seems to require, if it accepts nothing. */
  get demanded(): readonly string[] {
    return this.rejections.search.demanded;
  }

  /** Searches for values that the parser accepts. Returns whether there is one. */
  async findAccepted(): Promise<boolean> {
    return this.rejections.search.any(this.searching());
  }

  private searching(): Trials {
    const { name } = this.context.model;
    const none = { model: name, tier: 'edge', expect: 'must-accept', value: {} } as const;
    const limits = { ...this.limits, calls: MAX_SEARCH, timeout: this.timeout };
    return new Trials(new QueryBudget(this.context, limits), none);
  }

  /** Analyzes a failure. Returns the findings that are new. */
  async add(failure: Failure): Promise<readonly Finding[]> {
    const plain = await plainFailure(this.budget(), failure);
    if (!plain) {
      const { bank } = this.rejections;
      const valid =
        (await repairedFailure(this.budget(), bank, failure)) ?? (await failureOfToday(this.budget(), bank, failure));
      return this.addOne(valid ?? failure);
    }
    const fresh = await this.addOne(plain);
    const spelled = await spelledAs(this.budget(), failure, this.rejections);
    return spelled ? [...fresh, ...(await this.addOne(spelled))] : fresh;
  }

  private budget(): QueryBudget {
    return new QueryBudget(this.context, { ...this.limits, timeout: this.timeout });
  }

  private async addOne(failure: Failure): Promise<readonly Finding[]> {
    const { planned, answer, disagreement } = failure;
    const signature = signatureOf(this.context.model.shape, planned.case, answer, disagreement);
    const known = this.bySignature.get(signature);
    const before = new Set(this.findings.all);
    const shown = known ? [known] : await this.analyze(failure, signature);
    for (const one of shown) {
      countFailure(one);
      const { finding } = one;
      if (planned.case.tier === 'typical') this.typicalHits.set(finding, (this.typicalHits.get(finding) ?? 0) + 1);
    }
    return this.findings.all.filter((finding) => !before.has(finding));
  }

  /** Returns what a failure shows; nothing for a hang that was only slow. */
  private async analyze(failure: Failure, signature: string): Promise<readonly Shown[]> {
    const { planned, answer, disagreement } = failure;
    const { shape } = this.context.model;
    const budget = this.budget();
    const hung = this.findings.all.find(({ kind }) => kind === 'timed-out');
    const isHang = disagreement.kind === 'timed-out';
    const ofValid = isRejection(failure);
    const trials = ofValid ? new Trials(budget, planned.case) : undefined;
    if (trials && (await this.findAccepted())) {
      await this.rejections.search.likeIt(this.searching(), planned.case.value);
    }
    const known = trials && (await this.rejections.explainedByKnown(trials, failure));
    if (known) return known.map((finding) => ({ finding, rule: undefined, place: undefined }));
    if (isHang && hung && this.hangs >= MOST_HANGS)
      return this.remembered(signature, shownBy(shape, hung, planned.case));
    if (!ofValid) {
      const crash = await explainedCrash(budget, this.rejections.known, failure);
      if (crash) return this.remembered(signature, shownBy(shape, crash, planned.case));
    }
    // Repeating a hang takes all the time that there is for an analysis.
    const flaky = await flakinessOf(this.budget(), failure, this.limits.timeout);
    // A machine may be busy once, and the parser may have had less time before.
    if (flaky && isHang && (flaky.failed === 1 || this.timeout < this.limits.timeout)) {
      this.wasSlow();
      return [];
    }
    if (isHang) this.hangs++;
    if (flaky) {
      const before = payloadOf(planned.case).length;
      const key = `flaky ${answerKey(answer)}`;
      const size = { before, after: before, calls: budget.calls };
      const description = { ...outcomeOf(failure, answer), case: planned.case, size, flaky };
      const finding = this.findings.add({ key, stable: key }, description, planned.origin);
      return this.remembered(signature, shownBy(shape, finding, planned.case));
    }
    if (trials) {
      const findings = await this.rejections.explain(trials, failure);
      if (findings.length > 0) return findings.map((finding) => ({ finding, rule: undefined, place: undefined }));
    }
    return this.remembered(signature, await this.described(budget, failure));
  }

  /** Failures with the same signature are not analyzed again. */
  private remembered(signature: string, shown: Shown): readonly Shown[] {
    this.bySignature.set(signature, shown);
    return [shown];
  }

  /** Shrinks a failure, and adds it to the findings. */
  private async described(budget: QueryBudget, failure: Failure): Promise<Shown> {
    const { context } = this;
    const { model } = context;
    const { value } = failure.planned.case;
    const absent = this.rejections.known.all.filter(
      ({ cause, finding }) => !isLike(finding, failure) && !hasCause(model.shape, cause, value),
    );
    const isAllowed = (smaller: unknown) => !absent.some(({ cause }) => hasCause(model.shape, cause, smaller));
    const isLost = failure.disagreement.difference?.kind === 'lost';
    const isIfEmpty = isLost && (await isLostOnlyIfEmpty(budget, this.rejections.bank, failure));
    const { found, answer } = await smallestFailing(budget, failure, isAllowed);
    const shown = isIfEmpty ? withDifference(failure, 'lost-if-empty') : failure;
    const { difference } = shown.disagreement;
    const path = sameFailure(context, found, answer, failure)?.difference?.path;
    const labelled = path === undefined ? found : labelledAt(model, found, path);
    const before = payloadOf(failure.planned.case).length;
    const description = {
      ...outcomeOf(failure, answer),
      case: labelled,
      size: { before, after: payloadOf(labelled).length, calls: budget.calls },
      ...(difference && { difference: difference.kind, ...returnedAt(answer, path) }),
    };
    const keys =
      failure.disagreement.kind === 'accepted-invalid'
        ? await this.checks.keysOf(budget, labelled)
        : keysOf(model.shape, shown, labelled, answer);
    return shownBy(model.shape, this.findings.add(keys, description, failure.planned.origin), labelled);
  }
}
