import { AudioTranscription } from '../../../src/schemas/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from '../_examples.js';

const full = { model: 'gpt-4o-transcribe', language: 'en', languages: ['en', 'de'], prompt: 'Names of birds.' };

/** Source: `AudioTranscriptionResponse`, `AudioTranscription`. */
export const transcription: Examples = {
  object: 'audio transcription',
  schema: AudioTranscription,
  places: [{ model: 'session', at: '/audio/input/transcription' }],
  tables: [
    { reason: 'null where it is turned off', accepted: [null] },
    { reason: 'every property is optional', accepted: [{}, ...evolved(full)] },
    {
      reason: 'any model, a known one or not',
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
      reason: 'at least one of several languages',
      accepted: [['en'], ['en', 'en'], [''], Array(500).fill('fr')].map((languages) => ({ languages })),
      refused: [
        ...breakingAt({}, '/languages', 'session.audio.input.transcription.languages', [[]]),
        ...mistyped({}, [
          ['/languages', 'session.audio.input.transcription.languages', 'array'],
          ['/languages/0', 'session.audio.input.transcription.languages', 'string'],
        ]),
        ...mistyped({ languages: ['en', 'de'] }, [
          ['/languages/2', 'session.audio.input.transcription.languages', 'string'],
        ]),
      ],
    },
    { reason: 'properties of the request', accepted: [{ ...full, keywords: ['kestrel'], delay: 'minimal' }] },
    {
      reason: 'strings',
      refused: mistyped(full, [
        ['/model', 'types', 'string'],
        ['/language', 'types', 'string'],
        ['/prompt', 'types', 'string'],
      ]),
    },
    {
      reason: 'nothing but an object or null',
      refused: breaking('session.audio.input.transcription', '', [...otherThan('object', 'null'), 'whisper-1', true]),
    },
  ],
};
