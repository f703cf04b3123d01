import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { list } from '../src/engine/generate/list.js';
import { object, optional } from '../src/engine/generate/object.js';
import { oneOf, orNull } from '../src/engine/generate/one-of.js';
import {
  type AudioTranscription,
  MODELS_WITH_LANGUAGES,
  TRANSCRIPTION_MODELS,
  WHISPER,
} from '../src/objects/transcription.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { anyText, awkwardText, textFrom } from './_text.js';

/** Typical languages. */
export const LANGUAGES = ['en', 'es', 'fr', 'de', 'ja', 'pt', 'zh', 'hi'] as const;

/** Models that may have a prompt. */
export const OTHER_MODELS = TRANSCRIPTION_MODELS.filter((model) => model !== WHISPER);

/** Languages, also empty ones and ones that do not exist. */
export const edgeLanguage = () => weighted<string>([6, oneOf(...LANGUAGES)], [1, fixed('')], [3, awkwardText()]);

/** Languages, typically not set, which is `null`. */
const language = ({ tier }: Making): fc.Arbitrary<string | null> =>
  tier === 'edge'
    ? orNull(edgeLanguage())
    : weighted<string | null>([17, fixed(null)], [2, oneOf('en')], [1, oneOf(...LANGUAGES)]);

/** Transcription by the model that has no prompt. */
export const byWhisper = (making: Making): fc.Arbitrary<NonNullable<AudioTranscription>> =>
  object(
    { model: optional(fixed(WHISPER)), language: optional(language(making)), prompt: optional(fixed(null)) },
    making,
  );

/** Transcription by other models, for these scenes. */
export function byOthersIn(scenes: readonly Scene[], making: Making): fc.Arbitrary<NonNullable<AudioTranscription>> {
  if (making.tier === 'edge') return weighted([1, byOthers(making)], [1, byModelsWithLanguages(making)]);
  const vocabulary = textFrom(0, ...scenes.map((scene) => scene.vocabulary));
  return object(
    {
      model: optional(oneOf('gpt-4o-transcribe', 'gpt-4o-mini-transcribe', 'whisper-1')),
      language: optional(language(making)),
      prompt: optional(weighted<string | null>([9, fixed(null)], [1, vocabulary])),
    },
    making,
  );
}

const byOthers = (making: Making): fc.Arbitrary<NonNullable<AudioTranscription>> =>
  object(
    {
      model: optional(weighted<string>([6, oneOf(...OTHER_MODELS)], [1, fixed('')], [1, anyText()])),
      language: optional(language(making)),
      prompt: optional(orNull(anyText())),
    },
    making,
  );

const byModelsWithLanguages = (making: Making): fc.Arbitrary<NonNullable<AudioTranscription>> =>
  object(
    {
      model: optional(weighted<string>([6, oneOf(...MODELS_WITH_LANGUAGES)], [1, fixed('')], [1, anyText()])),
      language: optional(language(making)),
      languages: optional(list(edgeLanguage(), 1, 1, 1, 2, 40)),
      prompt: optional(orNull(anyText())),
    },
    making,
  );

/** Transcription settings for these scenes, as the API returns them: what was not set is `null`. */
export const transcriptionIn = (scenes: readonly Scene[], making: Making): fc.Arbitrary<AudioTranscription> =>
  weighted<AudioTranscription>(
    [making.tier === 'typical' ? 2 : 1, fixed(null)],
    [1, byWhisper(making)],
    [making.tier === 'typical' ? 1 : 4, byOthersIn(scenes, making)],
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
  return tiered(constraints, (making) => transcriptionIn(SCENES, making));
}
