import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { anyOf, rules } from '../engine/schema/rules.js';
import { text, withRule } from '../engine/schema/with-rule.js';
import { MODELS_WITH_LANGUAGES, TRANSCRIPTION_MODELS, WHISPER } from './transcription.js';

/** How long the model waits before it transcribes. Source: `AudioTranscription.delay`. */
export const TRANSCRIPTION_DELAYS = ['minimal', 'low', 'medium', 'high', 'xhigh'] as const;

export const requestTranscriptionRules = rules('request-transcription', {
  types: {
    at: ['', '/*'],
    text: 'must have the documented JSON type; nothing but the whole may be null',
    source: 'AudioTranscription',
  },
  null: {
    keyword: 'null',
    text: 'may be null to turn it off',
    source: 'RealtimeSessionCreateRequestGA.audio.input.transcription',
    effect: 'allows',
  },
  languages: {
    at: ['/languages', '/languages/*'],
    text: 'must be an array of at least one string',
    source: 'AudioTranscription.languages',
  },
  keywords: {
    at: ['/keywords', '/keywords/*'],
    text: 'must be an array of strings',
    source: 'AudioTranscription.keywords',
  },
  delay: { at: '/delay', text: `must be ${anyOf(TRANSCRIPTION_DELAYS)}`, source: 'AudioTranscription.delay' },
  'whisper-prompt': {
    at: '/prompt',
    text: `is absent if the model is ${WHISPER}`,
    source: 'AudioTranscription.prompt',
    effect: 'shapes',
  },
  'whisper-delay': {
    at: '/delay',
    text: `is absent if the model is documented and is not ${WHISPER}`,
    source: 'AudioTranscription.delay',
    effect: 'shapes',
  },
  'languages-model': {
    at: ['/languages', '/keywords'],
    text: `is absent if the model is documented and is not ${MODELS_WITH_LANGUAGES.join(' or ')}`,
    source: 'AudioTranscription.languages, AudioTranscription.keywords',
    effect: 'shapes',
  },
});

const { types, languages, keywords, delay } = requestTranscriptionRules;

const language = withRule(languages, z.string(), 'must be a string');
const keyword = withRule(keywords, z.string(), 'must be a string');

/**
 * Transcription of input audio that a client asks for; `null` turns it off. The schema accepts every property beside every
 * model, which the documentation leaves open. Source: `AudioTranscription`.
 */
export const RequestTranscription = document(
  'request-transcription',
  withRule(
    types,
    z
      .looseObject({
        model: text(types)
          .meta({ examples: [...TRANSCRIPTION_MODELS] })
          .optional(),
        language: text(types).optional(),
        languages: withRule(languages, z.array(language).min(1)).optional(),
        keywords: withRule(keywords, z.array(keyword)).optional(),
        prompt: text(types).optional(),
        delay: withRule(delay, z.enum(TRANSCRIPTION_DELAYS)).optional(),
      })
      .nullable(),
    'must be an object or null',
  ),
);

export type RequestTranscription = z.infer<typeof RequestTranscription>;
