import type * as fc from 'fast-check';
import { NOISE_REDUCTION } from '../src/limits.js';
import type { NoiseReduction } from '../src/schemas/noise-reduction.js';
import { type Constraints, tiered } from './_constraints.js';
import { object, optional } from './_object.js';
import { oneOf, orNull } from './_one-of.js';

/**
 * Noise reduction that `NoiseReduction` accepts, `null` included.
 * Source: `RealtimeSessionCreateResponse.audio.input.noise_reduction`.
 */
export function noiseReduction(constraints: Constraints = {}): fc.Arbitrary<NoiseReduction> {
  return tiered(constraints, (making) => orNull(object({ type: optional(oneOf(...NOISE_REDUCTION)) }, making)));
}
