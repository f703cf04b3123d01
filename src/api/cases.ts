import type * as fc from 'fast-check';
import { type CarrierName, modelWithin } from '../../arbitraries/carriers.js';
import type { ModelName, ModelValue } from '../../arbitraries/models.js';
import type { Case, CaseTier } from '../engine/cases/case.js';
import { mustBeKnown, mustBeTexts } from '../engine/generate/constraints.js';
import { carriedCase } from '../sampling/carried-case.js';
import type { CaseConstraints } from '../sampling/case-filter.js';
import { casesOf } from '../sampling/cases.js';

/** Which cases to make, and what carries them. */
export interface CarriedCaseConstraints extends CaseConstraints {
  /**
   * The type of an event that carries the value of each case, or `true` for the event in which a client meets it: then the
   * value is the event. Default: the value stands alone.
   */
  within?: CarrierName | true;
}

/** Which rules the cases of one tier are about, and what carries them. */
export type RuleConstraints = Pick<CarriedCaseConstraints, 'rules' | 'within'>;

/** A case of a model. The value of a typical or an edge case has the type of the model, unless an event carries it. */
export type CaseOf<Name extends ModelName> = Case & { readonly model: Name } & (
    | { readonly tier: 'typical' | 'edge'; readonly within?: undefined; readonly value: ModelValue<Name> }
    | { readonly tier: 'typical' | 'edge'; readonly within: string }
    | { readonly tier: Exclude<CaseTier, 'typical' | 'edge'> }
  );

/**
 * Cases to try a parser with, each labelled with what is expected of the parser and what the case is about: valid values,
 * values that the API may send in the future, values that the documentation leaves open, near misses and damaged texts,
 * each tier as often as another. A case shrinks to the smallest one with the same label. Throws a `RangeError` if a
 * model, tier or rule is unknown.
 *
 * @example
 * const parse = (text) => JSON.parse(text); // your parser
 * const tryToParse = ({ text, base64, value }) => {
 *   try {
 *     return parse(text ?? (base64 ? Buffer.from(base64, 'base64').toString() : JSON.stringify(value))) !== undefined;
 *   } catch {
 *     return false;
 *   }
 * };
 * const mustAccept = fc.property(cases('response'), (found) => found.expect !== 'must-accept' || tryToParse(found));
 * fc.assert(mustAccept);
 */
export function cases<const Name extends ModelName>(
  model: Name,
  constraints: CarriedCaseConstraints = {},
): fc.Arbitrary<CaseOf<Name>> {
  mustBeKnown(constraints, ['tiers', 'rules', 'within']);
  const { within, ...which } = constraints;
  mustBeTexts('tiers', which.tiers);
  mustBeTexts('rules', which.rules);
  const known = modelWithin(model, within);
  const all = casesOf(known, which);
  return (known.carrierNames ? all.map((found) => carriedCase(known, found)) : all) as fc.Arbitrary<CaseOf<Name>>;
}

function ofTier<const Name extends ModelName>(
  tier: CaseTier,
  model: Name,
  constraints: RuleConstraints,
): fc.Arbitrary<CaseOf<Name>> {
  mustBeKnown(constraints, ['rules', 'within']);
  return cases(model, { ...constraints, tiers: [tier] });
}

/**
 * Values that a parser must reject: otherwise valid, typical or edge, but one documented rule is broken in one place. Each
 * case names the rule, the place and the mutation. It shrinks to the smallest value that still breaks that rule and no
 * other. Throws a `RangeError` if the model or a rule is unknown.
 *
 * @example
 * const [{ rule, path }] = fc.sample(nearMisses('response', { rules: ['usage.total'] }), 1);
 * console.assert(rule === 'usage.total' && path === '/usage/total_tokens');
 */
export function nearMisses<const Name extends ModelName>(
  model: Name,
  constraints: RuleConstraints = {},
): fc.Arbitrary<CaseOf<Name>> {
  return ofTier('invalid', model, constraints);
}

/**
 * Values that a parser may accept or reject, since the documentation leaves it open; it must not crash on them. Each case
 * names the two readings of the documentation. Throws a `RangeError` if the model is unknown, or if nothing is open about
 * a rule.
 *
 * @example
 * const [{ readings }] = fc.sample(ambiguous('session', { rules: ['tool-choice.*'] }), 1);
 * console.assert(readings.length === 2);
 */
export function ambiguous<const Name extends ModelName>(
  model: Name,
  constraints: RuleConstraints = {},
): fc.Arbitrary<CaseOf<Name>> {
  return ofTier('ambiguous', model, constraints);
}

/**
 * Values as the API's compatibility policy allows them to become, which a parser must accept: more properties, in any
 * order, other opaque identifiers, new members of open sets. Throws a `RangeError` if the model is unknown.
 *
 * @example
 * fc.assert(fc.property(evolved('session'), ({ value }) => check('session', value).length === 0));
 */
export function evolved<const Name extends ModelName>(
  model: Name,
  constraints: Pick<RuleConstraints, 'within'> = {},
): fc.Arbitrary<CaseOf<Name>> {
  return ofTier('evolved', model, constraints);
}

/**
 * Damaged texts of valid values. Most are not JSON any more and must be rejected; some are JSON in an unusual spelling
 * and must be accepted; a few are open. The text is in `text`; bytes that are not UTF-8 are in `base64`. Throws a
 * `RangeError` if the model is unknown.
 *
 * @example
 * const [{ mutation, expect }] = fc.sample(malformed('response'), 1);
 * console.assert(typeof mutation === 'string' && typeof expect === 'string');
 */
export function malformed<const Name extends ModelName>(
  model: Name,
  constraints: Pick<RuleConstraints, 'within'> = {},
): fc.Arbitrary<CaseOf<Name>> {
  return ofTier('malformed', model, constraints);
}
