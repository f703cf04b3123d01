import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { object, optional } from '../src/engine/generate/object.js';
import { orNull } from '../src/engine/generate/one-of.js';
import type { TranscriptionError } from '../src/objects/transcription-error.js';
import { anyText, textFrom } from './_text.js';

/** Types, codes and messages of transcriptions that failed. */
const FAILURES = [
  ['server_error', 'DeploymentNotFound', 'The transcription of the item failed: no such deployment.'],
  ['transcription_error', 'audio_unintelligible', 'The audio could not be transcribed.'],
  ['server_error', 'rate_limit_exceeded', 'The limit of transcriptions is reached.'],
] as const;

/**
 * Errors of failed transcriptions: `{ type?, code?, message?, param? }`. `code` and `param` may be `null`. Throws a
 * `RangeError` if an option is unknown. Source:
 * `RealtimeServerEventConversationItemInputAudioTranscriptionFailed.error`.
 *
 * @example
 * fc.assert(fc.property(transcriptionError({ presence: 'all' }), (error) => Object.keys(error).length === 4));
 */
export function transcriptionError(constraints: Constraints = {}): fc.Arbitrary<TranscriptionError> {
  return tiered(constraints, (making) => {
    const errorOf = (
      type: fc.Arbitrary<string>,
      code: fc.Arbitrary<string | null>,
      message: fc.Arbitrary<string>,
      param: fc.Arbitrary<string | null>,
    ) =>
      object(
        { type: optional(type), code: optional(code), message: optional(message), param: optional(param) },
        making,
      );
    if (making.tier === 'edge') return errorOf(anyText(), orNull(anyText()), anyText(), orNull(anyText()));
    return weighted<TranscriptionError>(
      ...FAILURES.map(([type, code, message]) => {
        const [typeText, codeText, messageText] = [type, code, message].map((text) => textFrom(0, text));
        return [1, errorOf(typeText!, codeText!, messageText!, fixed(null))] as const;
      }),
    );
  });
}
