import { type ModelName, modelNamed } from '../../arbitraries/models.js';
import type { Case } from '../engine/cases/case.js';
import { systematicListOf } from '../sampling/systematic-list.js';

/**
 * Returns a finite list of cases, the same every time, that leaves nothing documented to chance: each boundary from inside
 * and from just outside, each member of an enum, each kind of object, each property absent, null and present, and every
 * pair of presences. The values are small. Throws a `RangeError` if the model is unknown.
 *
 * @example
 * for (const { expect, value } of systematic('session')) {
 *   if (expect === 'must-accept') console.assert(check('session', value).length === 0);
 * }
 */
export function systematic(model: ModelName): readonly Case[] {
  return systematicListOf(modelNamed(model));
}
