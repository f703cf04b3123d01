import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { text, withRule } from '../engine/schema/with-rule.js';

/** Documented transcription models; others are allowed. Source: `AudioTranscriptionResponse.model`. */
export const TRANSCRIPTION_MODELS = [
  'whisper-1',
  'gpt-transcribe',
  'gpt-live-transcribe',
  'gpt-4o-mini-transcribe',
  'gpt-4o-mini-transcribe-2025-12-15',
  'gpt-4o-transcribe',
  'gpt-4o-transcribe-diarize',
  'gpt-realtime-whisper',
] as const;

/** The model that has no prompt. Source: `AudioTranscriptionResponse.prompt`. */
export const WHISPER = 'gpt-realtime-whisper';

/** The only documented models for which several languages can be set. Source: `AudioTranscriptionResponse.languages`. */
export const MODELS_WITH_LANGUAGES = ['gpt-transcribe', 'gpt-live-transcribe'] as const;

export const transcriptionRules = rules('transcription', {
  types: {
    at: ['', '/*'],
    text: 'must have the documented JSON type',
    source: 'RealtimeSessionCreateResponse.audio.input.transcription, AudioTranscriptionResponse',
  },
  null: {
    keyword: 'null',
    text: 'may be null if it is turned off',
    source:
      'RealtimeSessionCreateResponse.audio.input.transcription, RealtimeSessionCreateResponseGA.audio.input.transcription',
    certainty: 'by example',
    effect: 'allows',
  },
  'language-null': {
    keyword: 'null',
    at: '/language',
    text: 'may be null if no language is set',
    source: 'AudioTranscriptionResponse.language, recorded traffic',
    certainty: 'recorded',
    effect: 'allows',
  },
  'prompt-null': {
    keyword: 'null',
    at: '/prompt',
    text: 'may be null if no prompt is set',
    source: 'AudioTranscriptionResponse.prompt, recorded traffic',
    certainty: 'recorded',
    effect: 'allows',
  },
  languages: {
    at: ['/languages', '/languages/*'],
    text: 'must be an array of at least one string',
    source: 'AudioTranscriptionResponse.languages',
  },
  'whisper-prompt': {
    at: '/prompt',
    text: `is null or absent if the model is ${WHISPER}`,
    source: 'AudioTranscriptionResponse.prompt',
    effect: 'shapes',
  },
  'languages-model': {
    at: '/languages',
    text: `is absent if the model is documented and is not ${MODELS_WITH_LANGUAGES.join(' or ')}`,
    source: 'AudioTranscriptionResponse.languages',
    effect: 'shapes',
  },
});

const language = withRule(transcriptionRules.languages, z.string(), 'must be a string');

const textOrNull = () =>
  withRule(transcriptionRules.types, z.string().nullable(), 'must be a string or null').optional();

/**
 * Transcription of input audio; `null` turns it off. The schema accepts a prompt or languages beside every model, which the
 * documentation leaves open. Source: `AudioTranscriptionResponse`.
 */
export const AudioTranscription = document(
  'transcription',
  withRule(
    transcriptionRules.types,
    z
      .looseObject({
        model: text(transcriptionRules.types)
          .meta({ examples: [...TRANSCRIPTION_MODELS] })
          .optional(),
        language: textOrNull(),
        languages: withRule(transcriptionRules.languages, z.array(language).min(1)).optional(),
        prompt: textOrNull(),
      })
      .nullable(),
    'must be an object or null',
  ),
);

export type AudioTranscription = z.infer<typeof AudioTranscription>;
