import { CASE_TIERS, type Case, type CaseTier } from '../engine/cases/case.js';
import { isObject } from '../engine/json/type-of.js';
import { jsonIn } from './function-target.js';
import type { Result, Tally, Tried } from './fuzz-result.js';
import { type Answer, VERDICTS } from './verdict.js';

/** Number of answers whose returned value is looked at. */
const LOOKED_AT = 10;

/** Counts the cases of a run by tier, verdict and rule. */
export class CaseTally {
  private readonly byTier: Partial<Record<CaseTier, Tally>> = {};
  private readonly byRule = new Map<string, Tried>();
  private cases = 0;
  private accepted = 0;
  /** Number of texts that are not JSON. */
  private damaged = 0;
  private looked = 0;
  private similar = 0;

  /** Whether more returned values are needed to tell whether the parser returns what was sent. */
  get needsReturned(): boolean {
    return this.looked < LOOKED_AT;
  }

  /** Whether the parser accepted all cases, although some of them were damaged texts. */
  get acceptsEverything(): boolean {
    return this.accepted === this.cases && this.damaged > 0;
  }

  add(found: Case, answer: Answer): void {
    const { tier, rule, expect } = found;
    this.cases++;
    if (answer.verdict === 'accepted') this.accepted++;
    // A function that receives values never sees text that is not JSON.
    if (expect === 'must-reject' && found.text !== undefined && !jsonIn(found.text)) this.damaged++;
    const key = `${tier} ${rule ?? ''}`;
    this.byRule.set(key, { tier, ...(rule && { rule }), count: (this.byRule.get(key)?.count ?? 0) + 1 });
    const tally = this.byTier[tier] ?? (Object.fromEntries(VERDICTS.map((one) => [one, 0])) as Tally);
    this.byTier[tier] = tally;
    tally[answer.verdict]++;
    if (answer.verdict === 'accepted' && tier === 'edge' && this.needsReturned) this.look(found, answer);
  }

  private look({ value }: Case, { back }: Answer): void {
    this.looked++;
    const returned = back?.value;
    if (isObject(returned) && Object.keys(value as object).every((key) => key in returned)) this.similar++;
  }

  result(): Pick<Result, 'tallies' | 'tried' | 'cases' | 'returnsValues'> {
    return {
      tallies: Object.fromEntries(
        CASE_TIERS.filter((tier) => this.byTier[tier]).map((tier) => [tier, this.byTier[tier]!]),
      ),
      tried: [...this.byRule.values()],
      cases: this.cases,
      returnsValues: this.similar > 0 && this.similar === this.looked,
    };
  }
}
