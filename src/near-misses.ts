import type * as fc from 'fast-check';
import { mustBeKnown, mustBeOneOf } from '../arbitraries/_constraints.js';
import { type Model, type ModelName, models } from '../arbitraries/models.js';
import type { Case } from './sampling/case.js';
import { nearMissesOf } from './sampling/mutated.js';

/** What near misses can be asked for. */
export interface NearMissConstraints {
  /** The only rules that are broken, by their ids, in which `*` stands for any characters. Default: all of them. */
  rules?: readonly string[];
}

/**
 * Values that a parser must refuse: otherwise valid, typical or edge, but for one documented rule that is broken at one
 * place. Each comes with the rule, the place and what was done. A case shrinks to the smallest value that still breaks
 * that rule and no other. Throws a `RangeError` where there is no such model, or no such rule of it.
 */
export function nearMisses(model: ModelName, constraints: NearMissConstraints = {}): fc.Arbitrary<Case> {
  mustBeOneOf('the model', model, Object.keys(models));
  mustBeKnown(constraints, ['rules']);
  const { schema, basis, nearMisses }: Model = models[model];
  return nearMissesOf({ name: model, schema, basis }, nearMisses, constraints.rules);
}
