import type * as fc from 'fast-check';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { distinct, list } from '../src/engine/generate/list.js';
import { object, optional } from '../src/engine/generate/object.js';
import { oneOf, orNull, weighted } from '../src/engine/generate/one-of.js';
import { type AudioTranscription, TRANSCRIPTION_MODELS } from '../src/objects/transcription.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { anyText, awkwardText, textFrom } from './_text.js';

const LANGUAGES = ['en', 'es', 'fr', 'de', 'ja', 'pt', 'zh', 'hi'] as const;

/** Typical transcription settings of one of these scenes, as the API returns them: what was not set is `null`. */
export function transcriptionIn(scenes: readonly Scene[], making: Making): fc.Arbitrary<AudioTranscription> {
  const settings = object(
    {
      model: optional(typicalModel),
      language: optional(weighted<string | null>([17, fixed(null)], [2, oneOf('en')], [1, oneOf(...LANGUAGES)])),
      prompt: optional(
        weighted<string | null>([9, fixed(null)], [1, textFrom(0, ...scenes.map(({ vocabulary }) => vocabulary))]),
      ),
      languages: optional(
        distinct(oneOf(...LANGUAGES), (language) => language, 1, 1, 2, 3),
        0.03,
      ),
    },
    making,
  );
  return weighted<AudioTranscription>([1, fixed(null)], [1, settings]);
}

const typicalModel = weighted(
  [1, oneOf('gpt-realtime-whisper')],
  [1, oneOf('gpt-4o-transcribe', 'gpt-4o-mini-transcribe', 'whisper-1')],
);

/**
 * Transcription settings of input audio: `{ model?, language?, languages?, prompt? }`, or `null` if it is turned off.
 * `language` and `prompt` may be `null`; `languages` has at least one item. Throws a `RangeError` if an option is unknown.
 * Source: `AudioTranscriptionResponse`.
 *
 * @example
 * fc.assert(fc.property(transcription(), (settings) => settings?.languages?.length !== 0));
 */
export function transcription(constraints: Constraints = {}): fc.Arbitrary<AudioTranscription> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') return transcriptionIn(SCENES, making);
    const language = weighted([3, oneOf(...LANGUAGES)], [2, awkwardText()]);
    return orNull(
      object(
        {
          model: optional(weighted([3, oneOf(...TRANSCRIPTION_MODELS)], [1, anyText()])),
          language: optional(orNull(language)),
          languages: optional(list(language, 1, 1, 1, 2, 40)),
          prompt: optional(orNull(anyText())),
        },
        making,
      ),
    );
  });
}
