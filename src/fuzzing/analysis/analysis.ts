import type { Case } from '../../engine/cases/case.js';
import { getAt } from '../../engine/json/place.js';
import { fromPointer } from '../../engine/json/pointer.js';
import { isObject } from '../../engine/json/type-of.js';
import { payloadOf } from '../../sampling/payload.js';
import type { Finding } from '../finding.js';
import type { Answer } from '../verdict.js';
import type { Context, Failure } from './context.js';
import { inDocumentedForm } from './documented-form.js';
import { findDifference } from './find-difference.js';
import { KeyMaker } from './finding-keys.js';
import { countFailure, FindingList, outcomeOf, type Shown, shownBy } from './finding-list.js';
import { flakinessOf } from './flakiness.js';
import { absentFrom, withoutKnownCauses } from './known-causes.js';
import { type KnownValues, knownValuesOf } from './known-values.js';
import { labelledAt } from './label.js';
import type { Edit, MinimalDifference } from './minimal-difference.js';
import { Patience } from './patience.js';
import { QueryBudget, type QueryLimits } from './query-budget.js';
import { sameFailure } from './same-failure.js';
import { complaintKey, signatureOf } from './signature.js';
import { smallestFailing } from './smallest.js';
import { hasCause } from './without-cause.js';

/** Maximum number of hangs that are analyzed, since each of them takes long. */
const MOST_HANGS = 3;

/** Values of more characters do not help to find the difference to a small one. */
const LONG = 20_000;

const withoutValue = ({ value: _value, ...difference }: Edit): MinimalDifference => difference;

/** Returns the part of the returned value at a place. */
function returnedAt({ back }: Answer, path = ''): Pick<Finding, 'back'> {
  const value = getAt(back?.value, fromPointer(path));
  return value === undefined ? {} : { back: value };
}

/** Analyzes failures, one after the other: shrinks each, finds its cause, and groups failures with the same cause. */
export class Analysis {
  private readonly findings = new FindingList();
  private readonly bySignature = new Map<string, Shown>();
  private readonly known: KnownValues;
  private readonly keys: KeyMaker;
  private readonly patience: Patience;
  private fullest: unknown;
  private hangs = 0;

  /** @param valid Valid cases, whose parts serve as replacements. */
  constructor(
    private readonly context: Context,
    private readonly limits: QueryLimits,
    valid: readonly Case[],
  ) {
    const { shape } = context.model;
    this.known = knownValuesOf(shape, valid);
    this.keys = new KeyMaker(shape, this.findings);
    this.patience = new Patience(limits.timeout);
  }

  get all(): readonly Finding[] {
    return this.findings.all;
  }

  /** Remembers an accepted value, to find out which properties others lack. */
  accepted(value: unknown): void {
    if (!isObject(value)) return;
    const size = Object.keys(value).length;
    if (this.fullest !== undefined && size <= Object.keys(this.fullest as object).length) return;
    if (JSON.stringify(value).length < LONG) this.fullest = value;
  }

  /** Records how long the answer to an ordinary case took, in milliseconds. */
  took(time: number): void {
    this.patience.took(time);
  }

  /** Milliseconds to wait for the answer to the next case. They are fewer once the parser has hung. */
  get timeout(): number {
    return this.hangs > 0 ? this.patience.shortened : this.limits.timeout;
  }

  /** Analyzes a failure. Returns the finding if it is new. */
  async add(failure: Failure): Promise<Finding | undefined> {
    const { planned, answer, disagreement } = failure;
    const signature = signatureOf(this.context.model.shape, planned.case, answer, disagreement);
    const shown = this.bySignature.get(signature) ?? (await this.analyze(failure));
    if (!shown) return undefined;
    this.bySignature.set(signature, shown);
    countFailure(shown);
    return shown.finding.count === 1 ? shown.finding : undefined;
  }

  /** Returns what a failure shows, or `undefined` for a hang that was only slow. */
  private async analyze(failure: Failure): Promise<Shown | undefined> {
    const { planned, answer, disagreement } = failure;
    const { shape } = this.context.model;
    const hung = this.findings.all.find(({ kind }) => kind === 'timed-out');
    const isHang = disagreement.kind === 'timed-out';
    if (isHang && hung && this.hangs >= MOST_HANGS) return shownBy(shape, hung, planned.case);
    const budget = new QueryBudget(this.context, { ...this.limits, timeout: this.patience.shortened });
    const documented = await inDocumentedForm(budget, failure);
    const rest = await withoutKnownCauses(budget, this.findings.all, documented);
    // The label of a valid case is about something else than the known cause in it.
    if ('finding' in rest) {
      return shownBy(shape, rest.finding, planned.case.expect === 'must-accept' ? {} : planned.case);
    }
    const flaky = await flakinessOf(budget, rest.failure, this.limits.timeout);
    // The first time, the parser had less time.
    if (flaky && isHang && this.hangs > 0) return undefined;
    if (isHang) this.hangs++;
    if (!flaky) return this.described(budget, failure, rest.failure);
    const before = payloadOf(planned.case).length;
    const key = `flaky ${complaintKey(answer.complaint)}`;
    const size = { before, after: before, calls: budget.calls };
    const description = { ...outcomeOf(failure, answer), case: planned.case, size, flaky };
    return shownBy(shape, this.findings.add({ key, stable: key }, description, planned.origin), planned.case);
  }

  /** Shrinks a failure, finds its cause, and adds it to the findings. `original` is the failure as it came up. */
  private async described(budget: QueryBudget, original: Failure, failure: Failure): Promise<Shown> {
    const { context } = this;
    const { model } = context;
    const { kind, difference } = failure.disagreement;
    const absent = absentFrom(context, this.findings.all, failure);
    const isAllowed = (value: unknown) => !absent.some((cause) => hasCause(model.shape, cause, value));
    const { found, answer } = await smallestFailing(budget, failure, isAllowed);
    const valid = { known: this.known, fullest: this.fullest };
    const isRejection = found.expect === 'must-accept' && !difference;
    const comparison = isRejection ? await findDifference(budget, valid, found, { kind, answer }) : undefined;
    const path = sameFailure(context, found, answer, failure)?.difference?.path;
    const labelled = comparison?.refused ?? (path === undefined ? found : labelledAt(model, found, path));
    const before = payloadOf(original.planned.case).length;
    const description = {
      ...outcomeOf(failure, answer),
      case: labelled,
      size: { before, after: payloadOf(labelled).length, calls: budget.calls },
      ...(difference && { difference: difference.kind, ...returnedAt(answer, path) }),
      ...(comparison && { cause: withoutValue(comparison.edit) }),
      ...(comparison?.accepted !== undefined && { accepted: comparison.accepted }),
    };
    const keys = this.keys.keysOf(failure, labelled, answer, comparison);
    return shownBy(model.shape, this.findings.add(keys, description, original.planned.origin), labelled);
  }
}
