import * as z from 'zod';
import { NOISE_REDUCTION } from '../limits.js';
import { rule } from './_rule.js';

/** Noise reduction of the input audio; `null` turns it off. Source: `RealtimeSessionCreateResponse.audio.input.noise_reduction`. */
export const NoiseReduction = rule(
  'session.audio.input.noise_reduction',
  z
    .looseObject({ type: rule('session.audio.input.noise_reduction.type', z.enum(NOISE_REDUCTION)).optional() })
    .nullable(),
);

export type NoiseReduction = z.infer<typeof NoiseReduction>;
