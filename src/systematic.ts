import type { ModelName } from '../arbitraries/models.js';
import { modelNamed } from './known-models.js';
import type { Case } from './sampling/case.js';
import { systematicOf } from './sampling/systematic.js';

const made = new Map<ModelName, readonly Case[]>();

/**
 * A finite list of cases, the same every time, that reaches without luck all that is documented: each boundary from
 * inside and from just outside, each member of an enum, each kind of object, each property absent, null and present,
 * and every pair of presences. The values are the smallest. The list takes a few seconds to make, once. Throws a
 * `RangeError` where there is no such model.
 */
export function systematic(model: ModelName): readonly Case[] {
  const cases = made.get(model) ?? systematicOf(modelNamed(model));
  made.set(model, cases);
  return cases;
}
