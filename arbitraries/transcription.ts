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

/** Typical transcription settings of one of these scenes. */
export function transcriptionIn(scenes: readonly Scene[], making: Making): fc.Arbitrary<AudioTranscription> {
  const { model, language, languages, prompt } = typicalValues(scenes);
  return weighted<AudioTranscription>(
    [1, fixed(null)],
    [
      3,
      object(
        {
          model: optional(model),
          language: optional(language, 0.5),
          languages: optional(languages, 0.1),
          prompt: optional(prompt, 0.4),
        },
        making,
      ),
    ],
  );
}

const typicalValues = (scenes: readonly Scene[]) => ({
  model: oneOf('gpt-4o-transcribe', 'gpt-4o-mini-transcribe', 'whisper-1'),
  language: weighted([3, oneOf('en')], [1, oneOf(...LANGUAGES)]),
  languages: distinct(oneOf(...LANGUAGES), (language) => language, 1, 1, 2, 3),
  prompt: textFrom(0, ...scenes.map(({ vocabulary }) => vocabulary)),
});

/**
 * Transcription settings of input audio: `{ model?, language?, languages?, prompt? }`, or `null` if it is turned off.
 * `languages` has at least one item. Throws a `RangeError` if an option is unknown.
 * Source: `AudioTranscriptionResponse`.
 *
 * @example
 * fc.assert(fc.property(transcription(), (settings) => settings?.languages?.length !== 0));
 */
export function transcription(constraints: Constraints = {}): fc.Arbitrary<AudioTranscription> {
  return tiered(constraints, (making) => {
    if (making.tier === 'typical') return transcriptionIn(SCENES, making);
    const language = weighted([3, oneOf(...LANGUAGES)], [1, awkwardText()]);
    return orNull(
      object(
        {
          model: optional(weighted([3, oneOf(...TRANSCRIPTION_MODELS)], [1, anyText()])),
          language: optional(language),
          languages: optional(list(language, 1, 1, 1, 2, 40)),
          prompt: optional(anyText()),
        },
        making,
      ),
    );
  });
}
