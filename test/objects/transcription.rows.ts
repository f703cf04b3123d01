import { AudioTranscription } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from './_examples.js';

const full = { model: 'gpt-4o-transcribe', language: 'en', languages: ['en', 'de'], prompt: 'Names of birds.' };

/** Source: `AudioTranscriptionResponse`, `AudioTranscription`. */
export const transcription: Examples = {
  object: 'transcription',
  schema: AudioTranscription,
  places: [
    { model: 'session', at: '/audio/input/transcription' },
    { model: 'ga-session', at: '/audio/input/transcription' },
    { model: 'transcription-session', at: '/audio/input/transcription' },
  ],
  tables: [
    { reason: 'null if it is turned off', accepted: [null] },
    { reason: 'every property is optional', accepted: [{}, ...evolved(full)] },
    {
      reason: 'documented and other models',
      accepted: [
        ...['whisper-1', 'gpt-transcribe', 'gpt-live-transcribe', 'gpt-4o-mini-transcribe', 'gpt-realtime-whisper'],
        ...['gpt-4o-mini-transcribe-2025-12-15', 'gpt-4o-transcribe', 'gpt-4o-transcribe-diarize'],
        ...['whisper-2', 'WHISPER-1', ''],
      ].map((model) => ({ model })),
    },
    {
      reason: 'any language',
      accepted: ['en', 'zu', 'xx', 'EN', 'pt-BR', 'english', ''].map((language) => ({ language })),
    },
    { reason: 'any prompt', accepted: ['', 'a'.repeat(100_000), 'ß 😀 שלום \u0000'].map((prompt) => ({ prompt })) },
    {
      reason: 'an array of at least one language',
      accepted: [['en'], ['en', 'en'], [''], Array(500).fill('fr')].map((languages) => ({ languages })),
      refused: [
        ...breakingAt({}, '/languages', 'transcription.languages', [[]]),
        ...mistyped({}, [
          ['/languages', 'transcription.languages', 'array'],
          ['/languages/0', 'transcription.languages', 'string'],
        ]),
        ...mistyped({ languages: ['en', 'de'] }, [['/languages/2', 'transcription.languages', 'string']]),
      ],
    },
    { reason: 'properties of the request', accepted: [{ ...full, keywords: ['kestrel'], delay: 'minimal' }] },
    {
      reason: 'language and prompt may be null',
      accepted: [
        { language: null },
        { prompt: null },
        { model: 'whisper-1', language: null, prompt: null },
        { ...full, language: null },
        { ...full, prompt: null },
      ],
    },
    {
      reason: 'must be strings',
      refused: mistyped(full, [
        ['/model', 'transcription.types', 'string'],
        ['/language', 'transcription.types', 'string', 'null'],
        ['/prompt', 'transcription.types', 'string', 'null'],
      ]),
    },
    {
      reason: 'must be an object or null',
      refused: breaking('transcription.types', '', [...otherThan('object', 'null'), 'whisper-1', true]),
    },
  ],
};
