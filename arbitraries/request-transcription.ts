import type * as fc from 'fast-check';
import { weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { list } from '../src/engine/generate/list.js';
import { object, optional } from '../src/engine/generate/object.js';
import { oneOf } from '../src/engine/generate/one-of.js';
import { type RequestTranscription, TRANSCRIPTION_DELAYS } from '../src/objects/request-transcription.js';
import { MODELS_WITH_LANGUAGES, WHISPER } from '../src/objects/transcription.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { anyText, textFrom } from './_text.js';
import { edgeLanguage, LANGUAGES, OTHER_MODELS } from './transcription.js';

type Settings = NonNullable<RequestTranscription>;

const language = ({ tier }: Making) =>
  tier === 'edge' ? edgeLanguage() : weighted<string>([2, oneOf('en')], [1, oneOf(...LANGUAGES)]);

/** Transcription by the model that has a delay, and no prompt. */
export const requestByWhisper = (making: Making): fc.Arbitrary<Settings> =>
  object(
    {
      model: optional(fixed(WHISPER)),
      language: optional(language(making), 0.2),
      delay: optional(oneOf(...TRANSCRIPTION_DELAYS), 0.1),
    },
    making,
  );

/** Transcription by the models that know several languages. */
const byModelsWithLanguages = (making: Making): fc.Arbitrary<Settings> =>
  object(
    {
      model: optional(weighted<string>([6, oneOf(...MODELS_WITH_LANGUAGES)], [1, fixed('')], [1, anyText()])),
      language: optional(language(making)),
      languages: optional(list(edgeLanguage(), 1, 1, 1, 2, 40)),
      keywords: optional(list(anyText(), 0, 0, 1, 1, 2, 40)),
      prompt: optional(anyText()),
    },
    making,
  );

/** Transcription by models without a delay, for these scenes. */
export function requestByOthersIn(scenes: readonly Scene[], making: Making): fc.Arbitrary<Settings> {
  if (making.tier === 'typical') {
    return object(
      {
        model: optional(oneOf('gpt-4o-transcribe', 'gpt-4o-mini-transcribe', 'whisper-1')),
        language: optional(language(making), 0.3),
        prompt: optional(textFrom(0, ...scenes.map((scene) => scene.vocabulary)), 0.1),
      },
      making,
    );
  }
  const byOthers = object(
    {
      model: optional(weighted<string>([6, oneOf(...OTHER_MODELS)], [1, fixed('')], [1, anyText()])),
      language: optional(language(making)),
      prompt: optional(anyText()),
    },
    making,
  );
  return weighted([1, byOthers], [1, byModelsWithLanguages(making)]);
}

/** Transcription settings that a client asks for in these scenes. */
export function requestTranscriptionIn(scenes: readonly Scene[], making: Making): fc.Arbitrary<RequestTranscription> {
  const isTypical = making.tier === 'typical';
  return weighted<RequestTranscription>(
    [1, fixed(null)],
    [isTypical ? 10 : 2, requestByWhisper(making)],
    [isTypical ? 8 : 4, requestByOthersIn(scenes, making)],
  );
}

/**
 * Transcription settings that a client asks for: `{ model?, language?, languages?, keywords?, prompt?, delay? }`, or
 * `null` to turn it off. `delay` is only beside `gpt-realtime-whisper`, which has no `prompt`. `languages` has at least one
 * item. Throws a `RangeError` if an option is unknown. Source: `AudioTranscription`.
 *
 * @example
 * const isWhisper = (settings) => settings?.model === 'gpt-realtime-whisper';
 * fc.assert(fc.property(requestTranscription().filter(isWhisper), ({ prompt }) => prompt === undefined));
 */
export function requestTranscription(constraints: Constraints = {}): fc.Arbitrary<RequestTranscription> {
  return tiered(constraints, (making) => requestTranscriptionIn(SCENES, making));
}
