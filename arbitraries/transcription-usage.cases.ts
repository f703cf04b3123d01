import { define } from '../src/engine/cases/definition.js';
import { wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { TranscriptionUsage } from '../src/objects/transcription-usage.js';
import { transcriptionUsageRules } from '../src/objects/transcription-usage.rules.js';
import { newWord } from './_ambiguous-cases.js';
import { wrongRequired } from './_wrong-cases.js';
import { transcriptionUsage } from './transcription-usage.js';

const { types, type } = transcriptionUsageRules;

/** Cases of what transcriptions used. */
export const transcriptionUsageDefinition = define(
  'transcription-usage',
  TranscriptionUsage,
  transcriptionUsage,
  () => ({
    nearMisses: [
      ...wrongTypes(types, '', 'object'),
      ...wrongRequired(type, 'string', 'type'),
      ...wrongValues(type, '/type', { 'upper-case': 'TOKENS', 'of-nobody': 'token', 'trailing-space': 'duration ' }),
    ],
    ambiguous: [newWord(type, '/type', ['characters', 'requests'])],
  }),
);
