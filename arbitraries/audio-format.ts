import type * as fc from 'fast-check';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { oneOf, weighted } from '../src/engine/generate/one-of.js';
import { AUDIO_FORMAT, type RealtimeAudioFormats } from '../src/objects/audio-format.js';

/**
 * Audio formats: `{ type?, rate? }`. Only `audio/pcm` has a `rate`, which is 24,000 Hz. Throws a `RangeError` if an
 * option is unknown. Source: `RealtimeAudioFormats`.
 *
 * @example
 * fc.assert(
 *   fc.property(audioFormat({ presence: 'all' }), ({ type, rate }) => type !== 'audio/pcm' || rate === 24_000),
 * );
 */
export function audioFormat(constraints: Constraints = {}): fc.Arbitrary<RealtimeAudioFormats> {
  return tiered(constraints, (making) => {
    const pcm = object(
      {
        type: optional(fixed(AUDIO_FORMAT.pcm)),
        rate: optional(fixed(AUDIO_FORMAT.rate)),
      },
      making,
    );
    const g711 = object({ type: optional(oneOf('audio/pcmu', 'audio/pcma')) }, making);
    return weighted<RealtimeAudioFormats>([making.tier === 'typical' ? 24 : 1, pcm], [1, g711]);
  });
}
