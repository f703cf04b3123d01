import type { ModelName } from '../arbitraries/models.js';
import { modelNamed } from './known-models.js';
import type { Case } from './sampling/case.js';
import { systematicListOf } from './sampling/systematic-list.js';

/**
 * A finite list of cases, the same every time, that reaches without luck all that is documented: each boundary from
 * inside and from just outside, each member of an enum, each kind of object, each property absent, null and present,
 * and every pair of presences. The values are the smallest. Throws a `RangeError` where there is no such model.
 */
export function systematic(model: ModelName): readonly Case[] {
  return systematicListOf(modelNamed(model));
}
