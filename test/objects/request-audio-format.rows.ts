import { RequestAudioFormat } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from './_examples.js';
import { inCreate, inTranscriptionUpdate, inUpdate } from './_requests.js';

/** Source: `RealtimeAudioFormats`. */
export const requestAudioFormat: Examples = {
  object: 'request-audio-format',
  schema: RequestAudioFormat,
  places: [
    inUpdate('/audio/input/format'),
    inUpdate('/audio/output/format'),
    inTranscriptionUpdate('/audio/input/format'),
    inCreate('/audio/output/format'),
  ],
  tables: [
    {
      reason: 'documented types; PCM without a rate is left open',
      accepted: [
        {},
        { rate: 24000 },
        ...evolved({ type: 'audio/pcm', rate: 24000 }),
        ...['audio/pcm', 'audio/pcmu', 'audio/pcma'].map((type) => ({ type })),
      ],
      refused: [
        ...breakingAt({}, '/type', 'audio-format.type', ['audio/PCM', 'audio/opus', 'pcm16', 'audio/pcm ', '']),
        ...mistyped({}, [['/type', 'audio-format.type', 'string']]),
      ],
    },
    {
      reason: 'audio/pcm has 24,000 Hz',
      refused: breakingAt({ type: 'audio/pcm' }, '/rate', 'audio-format.rate', [
        0,
        8000,
        23999,
        24000.5,
        '24000',
        null,
      ]),
    },
    {
      reason: 'must be an object, not the name in the beta',
      refused: breaking('audio-format.types', '', [...otherThan('object'), 'pcm16', 'audio/pcm', 24000]),
    },
  ],
};
