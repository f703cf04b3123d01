import { CASE_TIERS, type Case, type CaseTier } from '../engine/cases/case.js';
import { isObject } from '../engine/json/type-of.js';
import type { Shape } from '../engine/schema/shape.js';
import { patternOf } from './analysis/pattern.js';
import { jsonIn } from './function-target.js';
import type { Result, Tally, Tried, TriedPlace } from './fuzz-result.js';
import { type Answer, VERDICTS, type Verdict } from './verdict.js';

/** Makes a tally of a count for each verdict. */
export const tallyOf = (count: (verdict: Verdict) => number): Tally =>
  Object.fromEntries(VERDICTS.map((verdict) => [verdict, count(verdict)])) as Tally;

const none = () => tallyOf(() => 0);

/** Number of answers whose returned value is looked at. */
const LOOKED_AT = 10;

/** Counts the cases of a run by verdict, and by tier, rule and place. */
export class CaseTally {
  private readonly byTier: Partial<Record<CaseTier, Tally>> = {};
  private readonly byRule = new Map<string, Tried>();
  private readonly byPlace = new Map<string, TriedPlace>();
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

  add(found: Case, answer: Answer, shape: Shape): void {
    const { tier, rule, expect, path, value } = found;
    const { verdict } = answer;
    this.cases++;
    if (verdict === 'accepted') this.accepted++;
    // A function that receives values never sees text that is not JSON.
    if (expect === 'must-reject' && found.text !== undefined && !jsonIn(found.text)) this.damaged++;
    const key = `${tier} ${rule ?? ''}`;
    const ofRule = this.byRule.get(key) ?? { tier, ...(rule && { rule }), verdicts: none() };
    this.byRule.set(key, ofRule);
    ofRule.verdicts[verdict]++;
    this.byTier[tier] ??= none();
    this.byTier[tier][verdict]++;
    if (path !== undefined && value !== undefined) this.addPlace(patternOf(shape, value, path), verdict);
    if (verdict === 'accepted' && tier === 'edge' && this.needsReturned) this.look(found, answer);
  }

  private addPlace(place: string, verdict: Verdict): void {
    const ofPlace = this.byPlace.get(place) ?? { place, verdicts: none() };
    this.byPlace.set(place, ofPlace);
    ofPlace.verdicts[verdict]++;
  }

  private look({ value }: Case, { back }: Answer): void {
    this.looked++;
    const returned = back?.value;
    if (isObject(returned) && Object.keys(value as object).every((key) => key in returned)) this.similar++;
  }

  result(): Pick<Result, 'tallies' | 'tried' | 'places' | 'cases' | 'returnsValues'> {
    return {
      tallies: Object.fromEntries(
        CASE_TIERS.filter((tier) => this.byTier[tier]).map((tier) => [tier, this.byTier[tier]!]),
      ),
      tried: [...this.byRule.values()],
      places: [...this.byPlace.values()],
      cases: this.cases,
      returnsValues: this.similar > 0 && this.similar === this.looked,
    };
  }
}
