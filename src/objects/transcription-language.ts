import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { text, withRule } from '../engine/schema/with-rule.js';

export const transcriptionLanguageRules = rules('transcription-language', {
  types: { at: ['', '/code'], text: 'must be an object: code is a required string', source: 'TranscriptionLanguage' },
});

/** A language that was detected in input audio. Source: `TranscriptionLanguage`. */
export const TranscriptionLanguage = document(
  'transcription-language',
  withRule(
    transcriptionLanguageRules.types,
    z.looseObject({ code: text(transcriptionLanguageRules.types) }),
    'must be an object',
  ),
);

export type TranscriptionLanguage = z.infer<typeof TranscriptionLanguage>;
