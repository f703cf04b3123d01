import { define } from '../src/engine/cases/definition.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import { TranscriptionLanguage, transcriptionLanguageRules } from '../src/objects/transcription-language.js';
import { loneSurrogate } from './_ambiguous-cases.js';
import { wrongRequired } from './_wrong-cases.js';
import { transcriptionLanguage } from './transcription-language.js';

const { types } = transcriptionLanguageRules;

/** Cases of languages that were detected. */
export const transcriptionLanguageDefinition = define(
  'transcription-language',
  TranscriptionLanguage,
  transcriptionLanguage,
  () => ({
    nearMisses: [...wrongTypes(types, '', 'object'), ...wrongRequired(types, 'string', 'code')],
    ambiguous: [loneSurrogate(types, '/code')],
  }),
);
