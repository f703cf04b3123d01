import { RequestTranscription } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from './_examples.js';
import { inTranscriptionUpdate, inUpdate } from './_requests.js';

const full = {
  model: 'gpt-transcribe',
  language: 'en',
  languages: ['en', 'de'],
  keywords: ['kestrel', 'merlin'],
  prompt: 'Names of birds.',
};

/** Source: `AudioTranscription`. */
export const requestTranscription: Examples = {
  object: 'request-transcription',
  schema: RequestTranscription,
  places: [inUpdate('/audio/input/transcription'), inTranscriptionUpdate('/audio/input/transcription')],
  tables: [
    { reason: 'null turns it off', accepted: [null] },
    {
      reason: 'every property is optional',
      accepted: [
        {},
        ...evolved(full),
        { model: 'gpt-realtime-whisper' },
        { model: 'whisper-1', language: 'de' },
        { model: 'gpt-realtime-whisper', delay: 'low' },
      ],
    },
    {
      reason: 'documented delays',
      accepted: ['minimal', 'low', 'medium', 'high', 'xhigh'].map((delay) => ({ delay })),
      refused: [
        ...breakingAt({}, '/delay', 'request-transcription.delay', [
          ...['none', 'max', 'Low', 'LOW', 'low ', ' low', 'x-high', 'constructor', ''],
        ]),
        ...mistyped({}, [['/delay', 'request-transcription.delay', 'string']]),
      ],
    },
    {
      reason: 'any keywords, also none',
      accepted: [[], [''], ['kestrel'], Array(500).fill('merlin')].map((keywords) => ({ keywords })),
      refused: mistyped({ keywords: ['kestrel'] }, [
        ['/keywords', 'request-transcription.keywords', 'array'],
        ['/keywords/0', 'request-transcription.keywords', 'string'],
        ['/keywords/1', 'request-transcription.keywords', 'string'],
      ]),
    },
    {
      reason: 'an array of at least one language',
      accepted: [['en'], ['en', 'en'], [''], Array(500).fill('fr')].map((languages) => ({ languages })),
      refused: [
        ...breakingAt({}, '/languages', 'request-transcription.languages', [[]]),
        ...mistyped({ languages: ['en', 'de'] }, [
          ['/languages', 'request-transcription.languages', 'array'],
          ['/languages/2', 'request-transcription.languages', 'string'],
        ]),
      ],
    },
    {
      reason: 'what a model does not know is left open',
      accepted: [
        { model: 'gpt-realtime-whisper', prompt: 'Names of birds.' },
        { model: 'whisper-1', delay: 'low' },
        { model: 'whisper-1', languages: ['en'] },
        { model: 'gpt-4o-transcribe', keywords: ['kestrel'] },
        { ...full, model: 'another', delay: 'high' },
      ],
    },
    {
      reason: 'must be strings, and not null, although the API answers with null',
      refused: mistyped(full, [
        ['/model', 'request-transcription.types', 'string'],
        ['/language', 'request-transcription.types', 'string'],
        ['/prompt', 'request-transcription.types', 'string'],
      ]),
    },
    {
      reason: 'must be an object or null',
      refused: breaking('request-transcription.types', '', [...otherThan('object', 'null'), 'whisper-1', true]),
    },
  ],
};
