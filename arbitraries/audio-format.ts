import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { oneOf } from '../src/engine/generate/one-of.js';
import { AUDIO_FORMAT, type RealtimeAudioFormats, type RequestAudioFormat } from '../src/objects/audio-format.js';

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
    return weighted<RealtimeAudioFormats>([making.tier === 'typical' ? 24 : 1, pcm], [1, g711(making)]);
  });
}

const g711 = (making: Making) => object({ type: optional(oneOf('audio/pcmu', 'audio/pcma')) }, making);

/**
 * Audio formats that a client asks for: `{ type?, rate? }`. `audio/pcm` always has a `rate`, which is 24,000 Hz: the API
 * refuses it without one. Throws a `RangeError` if an option is unknown. Source: `RealtimeAudioFormats`.
 *
 * @example
 * fc.assert(fc.property(requestAudioFormat(), ({ type, rate }) => type !== 'audio/pcm' || rate === 24_000));
 */
export function requestAudioFormat(constraints: Constraints = {}): fc.Arbitrary<RequestAudioFormat> {
  return tiered(constraints, (making) => {
    const pcm = object({ type: fixed(AUDIO_FORMAT.pcm), rate: fixed(AUDIO_FORMAT.rate) }, making);
    if (making.tier === 'typical') return weighted<RequestAudioFormat>([24, pcm], [1, g711(making)]);
    const rateAlone = object({ rate: optional(fixed(AUDIO_FORMAT.rate)) }, making);
    return weighted<RequestAudioFormat>([2, pcm], [1, rateAlone], [2, g711(making)]);
  });
}
