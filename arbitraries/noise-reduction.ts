import type * as fc from 'fast-check';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { object, optional } from '../src/engine/generate/object.js';
import { oneOf, orNull } from '../src/engine/generate/one-of.js';
import { NOISE_REDUCTION, type NoiseReduction } from '../src/objects/noise-reduction.js';

/**
 * Noise reduction of input audio: `{ type? }`, or `null` if it is turned off. Throws a `RangeError` if an option is
 * unknown. Source: `RealtimeSessionCreateResponse.audio.input.noise_reduction`.
 *
 * @example
 * const inputs = noiseReduction().map((noise_reduction) => ({ noise_reduction }));
 * fc.assert(fc.property(inputs, (input) => check('session', { audio: { input } }).length === 0));
 */
export function noiseReduction(constraints: Constraints = {}): fc.Arbitrary<NoiseReduction> {
  return tiered(constraints, (making) => orNull(object({ type: optional(oneOf(...NOISE_REDUCTION)) }, making)));
}
