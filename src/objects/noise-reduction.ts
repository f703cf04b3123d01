import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { anyOf, rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';

/** Types of noise reduction. Source: `NoiseReductionType`. */
export const NOISE_REDUCTION = ['near_field', 'far_field'] as const;

export const noiseReductionRules = rules('noise-reduction', {
  types: {
    text: 'must be an object or null',
    source: 'RealtimeSessionCreateResponse.audio.input.noise_reduction',
  },
  null: {
    keyword: 'null',
    text: 'may be null if it is turned off',
    source: 'RealtimeSessionCreateResponse.audio.input.noise_reduction',
    certainty: 'by example',
    effect: 'allows',
  },
  type: { at: '/type', text: `must be ${anyOf(NOISE_REDUCTION)}`, source: 'NoiseReductionType' },
});

/**
 * Noise reduction of input audio; `null` turns it off.
 * Source: `RealtimeSessionCreateResponse.audio.input.noise_reduction`.
 */
export const NoiseReduction = document(
  'noise-reduction',
  withRule(
    noiseReductionRules.types,
    z.looseObject({ type: withRule(noiseReductionRules.type, z.enum(NOISE_REDUCTION)).optional() }).nullable(),
  ),
);

export type NoiseReduction = z.infer<typeof NoiseReduction>;
