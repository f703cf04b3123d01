import type { Case, CaseTier } from '../engine/cases/case.js';
import type { Model } from '../engine/cases/model.js';
import type { Presence, Tier } from '../engine/generate/constraints.js';
import { sampleAt } from '../engine/generate/sample.js';
import { globMatcher } from '../engine/glob.js';
import { carriedCase } from '../sampling/carried-case.js';
import { rulesOfTier, tiersOf } from '../sampling/case-filter.js';
import { encode } from '../sampling/encode.js';
import { payloadOf } from '../sampling/payload.js';
import { samples } from '../sampling/samples.js';
import { stratified } from '../sampling/stratified.js';
import { systematicListOf } from '../sampling/systematic-list.js';
import { CannotRun } from './_cannot-run.js';
import { nearest } from './_nearest.js';
import type { Sampler } from './_sampler.js';

/** Which values or cases `sample` must make. */
export interface SampleFilter {
  tier: Tier | CaseTier | 'all';
  presence?: Presence;
  cases?: true;
  rules?: string[];
  /** Whether each value is checked before it is printed. */
  check: boolean;
}

const VALID: readonly string[] = ['typical', 'edge', 'valid'];
const WITHOUT_RULE: readonly string[] = [...VALID, 'malformed'];

/** A case with the seed and the index that it is made from. `valid` values, which are of either tier, have that tier. */
export type SampledCase = Omit<Case, 'tier'> & { tier: SampleFilter['tier']; seed?: number; index: number };

/** Returns the sampler of random values or cases. Throws `CannotRun` if there are none. */
export function caseSampler(model: Model, options: SampleFilter): Sampler<SampledCase> {
  checkOptions(options);
  const draw = VALID.includes(options.tier) ? validValues(model, options) : randomCases(model, options);
  return { draw, ...shownAs(options) };
}

/** Returns the sampler of the systematic cases of a tier and of some rules, and their number. */
export function systematicSampler(
  model: Model,
  options: Pick<SampleFilter, 'rules' | 'cases'> & { tier?: SampleFilter['tier'] },
): { sampler: Sampler<SampledCase>; count: number } {
  const all = systematicCases(model, options);
  return { sampler: { draw: (_, { from, to }) => all.slice(from, to), ...shownAs(options) }, count: all.length };
}

/** How a case is shown: with its label, as its value, or as its text if that is not JSON. */
const shownAs = ({ cases }: Pick<SampleFilter, 'cases'>): Pick<Sampler<SampledCase>, 'printed' | 'file'> => {
  const printed = (found: SampledCase) => (cases ? found : found.value);
  return {
    printed,
    file: (found, pretty) =>
      cases || 'value' in found ? [...encode([printed(found)], { pretty })].join('') : payloadOf(found),
  };
};

function validValues(model: Model, { tier, presence, check }: SampleFilter): Sampler<SampledCase>['draw'] {
  const arbitrary = model.arbitrary({ tier: tier as Tier, ...(presence && { presence }) });
  return function* (seed, span) {
    let index = span.from;
    for (const value of samples(arbitrary, check ? model.schema : undefined, { seed, ...span })) {
      yield carriedCase(model, { model: model.name, tier, expect: 'must-accept', value, seed, index: index++ });
    }
  };
}

function randomCases(model: Model, options: SampleFilter): Sampler<SampledCase>['draw'] {
  const arbitraryAt = stratifiedCases(model, options);
  return function* (seed, { from, to }) {
    for (let index = from; index < to; index++) {
      yield { ...carriedCase(model, sampleAt(arbitraryAt(seed, index), seed, index)), seed, index };
    }
  };
}

/** Lists the systematic cases of a tier and of some rules; each with its index in the whole list. */
function systematicCases(
  model: Model,
  { tier, rules }: Pick<SampleFilter, 'rules'> & { tier?: SampleFilter['tier'] },
): SampledCase[] {
  const matches = globMatcher(rules ?? ['*']);
  const all = systematicListOf(model).map((found, index) => ({ ...carriedCase(model, found), index }));
  const ofTier = all.filter((found) => tier === undefined || tier === 'all' || found.tier === tier);
  const ofRules = ofTier.filter((found) => !rules || (found.rule && matches(found.rule)));
  if (ofRules.length > 0) return ofRules;
  const tiers = [...new Set(all.map((found) => found.tier))].join(', ');
  if (ofTier.length === 0) throw new CannotRun(`no systematic case has the tier ${tier}; the tiers are ${tiers}.`);
  throw new CannotRun(
    `no systematic case of ${model.name} is about ${rules!.join(' or ')}; see: list rules ${model.name}`,
  );
}

function checkOptions({ tier, presence, cases, rules }: SampleFilter): void {
  if (rules && WITHOUT_RULE.includes(tier)) {
    throw new CannotRun('--rule needs --tier invalid, ambiguous, evolved or all: other cases are about no rule.');
  }
  if (presence && !VALID.includes(tier)) throw new CannotRun('--presence needs --tier typical, edge or valid.');
  if (cases && tier === 'valid') throw new CannotRun('--cases needs a single tier, such as typical, or all.');
}

function stratifiedCases(model: Model, { tier, rules }: SampleFilter) {
  const tiers = tier === 'all' ? tiersOf(model) : [tier as CaseTier];
  try {
    return stratified(model, { tiers, ...(rules && { rules }) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const ids = [...new Set(tiers.flatMap((of) => rulesOfTier(model, of)))];
    const near = rules?.filter((id) => !ids.includes(id)).map((id) => nearest(id, ids))[0];
    throw new CannotRun(`${error.message}${near ? `; did you mean ${near}?` : `; see: list rules ${model.name}`}`);
  }
}
