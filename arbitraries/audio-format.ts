import type * as fc from 'fast-check';
import { AUDIO_FORMAT } from '../src/limits.js';
import type { RealtimeAudioFormats } from '../src/schemas/audio-format.js';
import { type Constraints, tiered } from './_constraints.js';
import { fixed } from './_fixed.js';
import { object, optional } from './_object.js';
import { oneOf, weighted } from './_one-of.js';

/**
 * Audio formats that `RealtimeAudioFormats` accepts; a rate stands only where it is documented.
 * Source: `RealtimeAudioFormats`.
 */
export function audioFormat(constraints: Constraints = {}): fc.Arbitrary<RealtimeAudioFormats> {
  return tiered(constraints, (making) => {
    const { tier } = making;
    const usual = tier === 'typical';
    const pcm = object(
      {
        type: optional(fixed(AUDIO_FORMAT.pcm)),
        rate: optional(fixed(AUDIO_FORMAT.rate)),
      },
      making,
    );
    const g711 = object({ type: optional(oneOf('audio/pcmu', 'audio/pcma')) }, making);
    return weighted<RealtimeAudioFormats>([usual ? 8 : 1, pcm], [1, g711]);
  });
}
