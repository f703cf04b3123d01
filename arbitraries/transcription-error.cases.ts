import { define } from '../src/engine/cases/definition.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import { TranscriptionError, transcriptionErrorRules } from '../src/objects/transcription-error.js';
import { loneSurrogate } from './_ambiguous-cases.js';
import { newTexts } from './_evolution-cases.js';
import { openNulls, wrongStringsOrNull } from './_wrong-cases.js';
import { transcriptionError } from './transcription-error.js';

const { types } = transcriptionErrorRules;

/** Cases of the errors of failed transcriptions. Traffic has a `code` and a `param` that are null; other nulls are open. */
export const transcriptionErrorDefinition = define(
  'transcription-error',
  TranscriptionError,
  transcriptionError,
  () => ({
    nearMisses: [...wrongTypes(types, '', 'object'), ...wrongStringsOrNull(types, 'type', 'code', 'message', 'param')],
    ambiguous: [...openNulls(types, 'type', 'message'), loneSurrogate(types, '/message')],
    evolutions: [
      newTexts('new-word', '/type', 'audio_error', 'overloaded_error'),
      newTexts('new-word', '/code', 'no_speech', 'model_overloaded'),
    ],
  }),
);
