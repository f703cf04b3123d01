import * as z from 'zod';
import { rule, text } from './_rule.js';

/** Transcription of the input audio; `null` turns it off. Source: `AudioTranscriptionResponse`. */
export const AudioTranscription = rule(
  'session.audio.input.transcription',
  z
    .looseObject({
      model: text.optional(),
      language: text.optional(),
      languages: rule(
        'session.audio.input.transcription.languages',
        z.array(rule('session.audio.input.transcription.languages', z.string(), 'must be a string')).min(1),
      ).optional(),
      prompt: text.optional(),
    })
    .nullable(),
);

export type AudioTranscription = z.infer<typeof AudioTranscription>;
