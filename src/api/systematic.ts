import { modelWithin } from '../../arbitraries/carriers.js';
import type { ModelName } from '../../arbitraries/models.js';
import { mustBeKnown } from '../engine/generate/constraints.js';
import { carriedCase } from '../sampling/carried-case.js';
import { systematicListOf } from '../sampling/systematic-list.js';
import type { CarriedCaseConstraints, CaseOf } from './cases.js';

/**
 * Returns a finite list of cases, the same every time, that leaves nothing documented to chance: each boundary from inside
 * and from just outside, each member of an enum, each kind of object, each property absent, null and present, and every
 * pair of presences. The values are small. With `within`, the value of each case is the event that carries it, and cases that
 * the event cannot carry are left out. Throws a `RangeError` if the model is unknown.
 *
 * @example
 * for (const { expect, value } of systematic('session')) {
 *   if (expect === 'must-accept') console.assert(check('session', value).length === 0);
 * }
 */
export function systematic<const Name extends ModelName>(
  model: Name,
  constraints: Pick<CarriedCaseConstraints, 'within'> = {},
): readonly CaseOf<Name>[] {
  mustBeKnown(constraints, ['within']);
  const { within } = constraints;
  const known = modelWithin(model, within);
  const all = systematicListOf(known);
  return (known.carrierNames ? all.map((found) => carriedCase(known, found)) : all) as readonly CaseOf<Name>[];
}
