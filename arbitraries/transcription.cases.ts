import { define } from '../src/engine/cases/definition.js';
import { wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import type { JsonObject } from '../src/engine/json/type-of.js';
import {
  AudioTranscription,
  MODELS_WITH_LANGUAGES,
  TRANSCRIPTION_MODELS,
  transcriptionRules,
  WHISPER,
} from '../src/objects/transcription.js';
import { ambiguity, drawFrom, loneSurrogate } from './_ambiguous-cases.js';
import { boundariesAt } from './_boundary-cases.js';
import { newTexts } from './_evolution-cases.js';
import { onlyIf, wrongStrings, wrongStringsOrNull } from './_wrong-cases.js';
import { transcription } from './transcription.js';

const isAmong = (model: unknown, models: readonly string[]) => models.some((known) => known === model);

const hasNoLanguages = ({ model }: JsonObject) =>
  isAmong(model, TRANSCRIPTION_MODELS) && !isAmong(model, MODELS_WITH_LANGUAGES);

/** Cases of transcription settings. */
export const transcriptionDefinition = define('transcription', AudioTranscription, transcription, () => ({
  nearMisses: [
    ...wrongTypes(transcriptionRules.types, '', 'object', 'null'),
    ...wrongStrings(transcriptionRules.types, 'model'),
    ...wrongStringsOrNull(transcriptionRules.types, 'language', 'prompt'),
    ...wrongTypes(transcriptionRules.languages, '/languages', 'array'),
    ...wrongValues(transcriptionRules.languages, '/languages', {
      'empty-list': [],
      'null-inside': ['en', null],
      'number-inside': [1],
    }),
  ],
  ambiguous: [
    loneSurrogate(transcriptionRules.types, '/prompt'),
    ...onlyIf(
      ({ model }) => model === WHISPER,
      [
        ambiguity(
          transcriptionRules['whisper-prompt'],
          '/prompt',
          'text',
          ['a prompt is ignored', `${WHISPER} has no prompt`],
          drawFrom('Names of birds.', ''),
        ),
      ],
    ),
    ...onlyIf(hasNoLanguages, [
      ambiguity(
        transcriptionRules['languages-model'],
        '/languages',
        'beside-another-model',
        ['languages are ignored', `only ${MODELS_WITH_LANGUAGES.join(' and ')} have languages`],
        drawFrom(['en'], ['en', 'de']),
      ),
    ]),
  ],
  isOpen: (settings) =>
    (settings.model === WHISPER && typeof settings.prompt === 'string') ||
    (settings.languages !== undefined && hasNoLanguages(settings)),
  boundaries: boundariesAt<readonly string[]>(transcriptionRules.languages, '/languages', {
    'more than 10': (languages) => languages.length > 10,
  }),
  evolutions: [newTexts('new-transcription-model', '/model', 'gpt-9-transcribe', 'whisper-4', 'scribe:eu/v2')],
}));
