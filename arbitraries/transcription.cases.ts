import { define } from '../src/engine/cases/definition.js';
import { wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { AudioTranscription, transcriptionRules } from '../src/objects/transcription.js';
import { loneSurrogate } from './_ambiguous-cases.js';
import { boundariesAt } from './_boundary-cases.js';
import { newTexts } from './_evolution-cases.js';
import { wrongStrings, wrongStringsOrNull } from './_wrong-cases.js';
import { transcription } from './transcription.js';

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
  ambiguous: [loneSurrogate(transcriptionRules.types, '/prompt')],
  boundaries: boundariesAt<readonly string[]>(transcriptionRules.languages, '/languages', {
    'more than 10': (languages) => languages.length > 10,
  }),
  evolutions: [newTexts('new-transcription-model', '/model', 'gpt-9-transcribe', 'whisper-4', 'scribe:eu/v2')],
}));
