import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import type { Making } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import type { NoiseReduction } from '../src/objects/noise-reduction.js';
import { audioFormat } from './audio-format.js';
import { noiseReduction } from './noise-reduction.js';

/** Input audio settings of any session, with this transcription and this turn detection. */
export function audioInput<T, D>(transcription: fc.Arbitrary<T>, turnDetection: fc.Arbitrary<D>, making: Making) {
  const reduction = noiseReduction(making);
  return object(
    {
      format: optional(audioFormat(making)),
      transcription: optional(transcription),
      noise_reduction: optional(
        making.tier === 'typical' ? weighted<NoiseReduction>([5, fixed(null)], [1, reduction]) : reduction,
      ),
      turn_detection: optional(turnDetection),
    },
    making,
  );
}
