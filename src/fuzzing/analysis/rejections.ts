import { payloadOf } from '../../sampling/payload.js';
import { AcceptedSearch, ENOUGH } from './accepted-search.js';
import type { AcceptedValues } from './accepted-values.js';
import type { Cause } from './cause.js';
import { type Context, type Failure, failuresIn } from './context.js';
import { describeDifference } from './describe-difference.js';
import { explainedUndocumented } from './explained-undocumented.js';
import { familyOf } from './family.js';
import type { FindingList, OpenFinding } from './finding-list.js';
import { isolate, type Pair } from './isolate.js';
import { KnownCauses } from './known-causes.js';
import { labelledBy } from './label.js';
import type { Difference } from './minimal-difference.js';
import type { PartBank } from './part-bank.js';
import { rejectionKeys } from './rejection-keys.js';
import { rootKindOf } from './root-kind.js';
import { shrinkPair } from './shrink-pair.js';
import type { Trials } from './trials.js';
import { withUsualContent } from './usual-content.js';

/** Number of accepted values that a failing one is compared with. */
const MAX_NEAREST = 4;

/** Maximum number of faults of one value. */
const MAX_FAULTS = 30;

/**
 * Explains why a parser does not accept valid values: for each of its faults, finds an accepted value and a failing one that
 * differ in one place. Looks at each failing value without the causes that are known, until it is accepted.
 */
export class Rejections {
  readonly known = new KnownCauses();
  readonly search: AcceptedSearch;

  constructor(
    private readonly context: Context,
    private readonly findings: FindingList,
  ) {
    this.search = new AcceptedSearch(context.model);
  }

  get accepted(): AcceptedValues {
    return this.search.accepted;
  }

  get bank(): PartBank {
    return this.search.bank;
  }

  /** Returns the findings that a failure shows, if the parser accepts the value without their causes. */
  async explainedByKnown(trials: Trials, failure: Failure): Promise<OpenFinding[] | undefined> {
    const { value } = failure.planned.case;
    // Variants of a value that is not documented cannot be tried.
    if (!trials.caseOf(value)) return explainedUndocumented(trials.budget, this.known, failure);
    const { value: masked, causes } = this.known.masked(trials, value);
    if (causes.length === 0 || (await trials.outcome(masked)) !== 'passes') return undefined;
    return [...new Set(causes.map(({ finding }) => finding))];
  }

  /** Returns the findings that a failure shows; none if it cannot be explained. */
  async explain(trials: Trials, failure: Failure): Promise<OpenFinding[]> {
    if (this.accepted.isEmpty) return [];
    const { value } = failure.planned.case;
    const { shape } = this.context.model;
    const findings = new Set<OpenFinding>();
    let current = this.withoutKnown(trials, value, findings);
    if (current !== value && (await trials.outcome(current)) === 'unknown') current = value;
    for (let count = 0; count < MAX_FAULTS && (await trials.outcome(current)) === 'fails'; count++) {
      const shown = await this.shown(trials, failure, current);
      if (!shown) break;
      const { isolated } = shown;
      findings.add(shown.finding);
      const next = this.withoutKnown(trials, current, findings);
      const isChanged = next !== current && (await trials.outcome(next)) !== 'unknown';
      current = isChanged ? next : isolated.rest;
    }
    const isRare = this.accepted.ofKind(rootKindOf(shape, current)).length < ENOUGH;
    const isUseful = isRare && (await trials.outcome(current)) === 'passes';
    if (isUseful) this.accepted.add(current);
    return [...findings];
  }

  /** Finds one fault of a value, beside the nearest accepted value that shows it. */
  private async shown(trials: Trials, failure: Failure, value: unknown) {
    for (const passing of this.accepted.nearest(value, MAX_NEAREST)) {
      const isolated = await isolate(trials, this.bank, passing, value);
      const finding = isolated && (await this.describe(trials, failure, isolated));
      if (finding) return { isolated, finding };
    }
    return undefined;
  }

  /** Returns a value without the known causes, and notes the findings that they belong to. */
  private withoutKnown(trials: Trials, value: unknown, findings: Set<OpenFinding>): unknown {
    const { value: masked, causes } = this.known.masked(trials, value);
    for (const { finding } of causes) findings.add(finding);
    return masked;
  }

  /** Makes a finding of a pair of values. */
  private async describe(trials: Trials, failure: Failure, pair: Pair): Promise<OpenFinding | undefined> {
    const { model } = this.context;
    const small = await shrinkPair(trials, pair);
    const again = await isolate(trials, this.bank, small.passing, small.failing);
    const difference = await withUsualContent(
      trials,
      this.bank,
      await describeDifference(trials, this.bank, again ?? small),
    );
    const shown = await this.verified(trials, difference);
    if (!shown) return undefined;
    const { found, answer } = shown;
    const masked = (value: unknown) => this.known.masked(trials, value).value;
    const cause = await familyOf({ trials, search: this.search, masked }, difference, answer);
    const keys = this.known.same(cause, answer.complaint)?.keys ?? rejectionKeys(model.shape, cause, answer);
    const labelled = labelledBy(model, found, difference);
    const { passing, failing: _failing, patterns, members, ...rest } = cause as Cause & Difference;
    const [disagreement] = failuresIn(this.context, found, answer);
    const description = {
      kind: disagreement!.kind,
      verdict: answer.verdict,
      ...(answer.complaint && { complaint: answer.complaint }),
      case: labelled,
      size: {
        before: payloadOf(failure.planned.case).length,
        after: payloadOf(labelled).length,
        calls: trials.budget.calls,
      },
      cause: { ...rest, ...(members.length > 1 && { members }) },
      accepted: passing,
    };
    const finding = this.findings.add(keys, description, failure.planned.origin);
    if (labelled.rule && !finding.rules.includes(labelled.rule)) finding.rules = [...finding.rules, labelled.rule];
    finding.places = [...new Set([...finding.places, ...patterns])];
    // Without its root, nothing is left of a value.
    const isUseful = cause.path !== '' || cause.change === 'order';
    if (isUseful && !this.known.has(cause)) this.known.add({ cause, finding, keys });
    return finding;
  }

  /** Asks the parser once more about both values of a difference. What is shown belongs together. */
  private async verified(trials: Trials, { passing, failing }: Difference) {
    const shown = await trials.askAgain(failing);
    if (!shown || failuresIn(this.context, shown.found, shown.answer).length === 0) return undefined;
    const other = await trials.askAgain(passing);
    return other?.answer.verdict === 'accepted' ? shown : undefined;
  }
}

/** Whether a failure is about a valid value that the parser does not accept. */
export const isRejection = ({ planned: { case: found }, disagreement: { kind, difference } }: Failure): boolean =>
  'value' in found && found.expect === 'must-accept' && !difference && kind !== 'changed-value';
