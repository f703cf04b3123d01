import { RealtimeAudioFormats } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from './_examples.js';

/** Source: `RealtimeAudioFormats`. */
export const audioFormat: Examples = {
  object: 'audio-format',
  schema: RealtimeAudioFormats,
  places: [
    { model: 'session', at: '/audio/input/format' },
    { model: 'session', at: '/audio/output/format' },
    { model: 'ga-session', at: '/audio/input/format' },
    { model: 'ga-session', at: '/audio/output/format' },
    { model: 'transcription-session', at: '/audio/input/format' },
    { model: 'response', at: '/audio/output/format' },
  ],
  tables: [
    { reason: 'every property is optional', accepted: [{}, { rate: 24000 }] },
    {
      reason: 'documented types',
      accepted: [
        ...evolved({ type: 'audio/pcm', rate: 24000 }),
        ...evolved({ type: 'audio/pcmu' }),
        ...[{ type: 'audio/pcm' }, { type: 'audio/pcma' }],
      ],
    },
    {
      reason: 'other types',
      refused: [
        ...breakingAt({}, '/type', 'audio-format.type', [
          ...['audio/PCM', 'AUDIO/PCMU', 'Audio/pcma', 'audio/pcm16', 'audio/pcm ', ' audio/pcm', 'audio/', 'pcm'],
          ...['audio/opus', 'audio/mpeg', 'pcm16', 'g711_ulaw', 'g711_alaw', 'constructor', ''],
        ]),
        ...mistyped({}, [['/type', 'audio-format.type', 'string']]),
      ],
    },
    {
      reason: 'audio/pcm requires a rate of 24,000 Hz',
      refused: [
        ...breakingAt({ type: 'audio/pcm' }, '/rate', 'audio-format.rate', [
          ...[0, 1, 8000, 16000, 23999, 24001, 24000.5, 44100, 48000, -24000],
          ...['24000', true, [24000]],
        ]),
        ...mistyped({ type: 'audio/pcm' }, [['/rate', 'audio-format.rate', 'number']]),
      ],
    },
    {
      reason: 'audio/pcmu and audio/pcma document no rate, so a rate may be anything',
      accepted: [
        { type: 'audio/pcmu', rate: 8000 },
        { type: 'audio/pcma', rate: 8000 },
        { type: 'audio/pcmu', rate: 24000 },
        { type: 'audio/pcma', rate: 48000 },
        { type: 'audio/pcma', rate: 0 },
        { type: 'audio/pcmu', rate: '8000' },
        { type: 'audio/pcma', rate: null },
      ],
    },
    { reason: 'any rate if there is no type', accepted: [{ rate: 8000 }, { rate: 16000 }] },
    {
      reason: 'must be an object',
      refused: breaking('audio-format.types', '', [...otherThan('object'), 'audio/pcm', 24000]),
    },
  ],
};
