import type * as fc from 'fast-check';
import { TRANSCRIPTION_MODELS } from '../src/limits.js';
import type { AudioTranscription } from '../src/schemas/transcription.js';
import { type Constraints, type Making, tiered } from './_constraints.js';
import { fixed } from './_fixed.js';
import { distinct, list } from './_list.js';
import { object, optional } from './_object.js';
import { oneOf, orNull, weighted } from './_one-of.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { anyText, awkwardText, words } from './_text.js';

const LANGUAGES = ['en', 'es', 'fr', 'de', 'ja', 'pt', 'zh', 'hi'] as const;

/** Transcription as it is set up for one of these scenes. */
export function transcriptionIn(among: readonly Scene[], making: Making): fc.Arbitrary<AudioTranscription> {
  const { model, language, languages: several, prompt } = typical(among);
  return weighted<AudioTranscription>(
    [1, fixed(null)],
    [
      3,
      object(
        {
          model: optional(model),
          language: optional(language, 0.5),
          languages: optional(several, 0.1),
          prompt: optional(prompt, 0.4),
        },
        making,
      ),
    ],
  );
}

const typical = (among: readonly Scene[]) => ({
  model: oneOf('gpt-4o-transcribe', 'gpt-4o-mini-transcribe', 'whisper-1'),
  language: weighted([3, oneOf('en')], [1, oneOf(...LANGUAGES)]),
  languages: distinct(oneOf(...LANGUAGES), (language) => language, 1, 1, 2, 3),
  prompt: words(0, ...among.map(({ vocabulary }) => vocabulary)),
});

/** Transcription that `AudioTranscription` accepts, `null` included. Source: `AudioTranscriptionResponse`. */
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
