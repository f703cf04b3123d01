import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import type { TranscriptionUsage } from '../src/objects/transcription-usage.js';
import { durationUsage } from './duration-usage.js';
import { tokenUsage } from './token-usage.js';

/**
 * What the transcription of input audio used: tokens or seconds. Throws a `RangeError` if an option is unknown.
 * Source: `RealtimeServerEventConversationItemInputAudioTranscriptionCompleted.usage`.
 *
 * @example
 * fc.assert(fc.property(transcriptionUsage(), ({ type }) => type === 'tokens' || type === 'duration'));
 */
export function transcriptionUsage(constraints: Constraints = {}): fc.Arbitrary<TranscriptionUsage> {
  return tiered(constraints, (making) =>
    weighted<TranscriptionUsage>([1, durationUsage(making)], [1, tokenUsage(making)]),
  );
}
