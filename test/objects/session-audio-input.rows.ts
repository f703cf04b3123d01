import { SessionAudioInput } from '../../src/objects/index.js';
import { breaking, type Examples, evolved, mistyped, otherThan } from './_examples.js';

export const input = {
  format: { type: 'audio/pcm', rate: 24000 },
  transcription: { model: 'whisper-1' },
  noise_reduction: { type: 'near_field' },
  turn_detection: { type: 'server_vad', threshold: 0.5, prefix_padding_ms: 300, silence_duration_ms: 500 },
};

/** Source: `RealtimeSessionCreateResponse.audio.input`. */
export const sessionAudioInput: Examples = {
  object: 'session-audio-input',
  schema: SessionAudioInput,
  places: [{ model: 'session', at: '/audio/input' }],
  tables: [
    { reason: 'every property is optional', accepted: [{}, ...evolved(input)] },
    {
      reason: 'null if something is turned off',
      accepted: [
        { transcription: null },
        { noise_reduction: null },
        { turn_detection: null },
        { transcription: null, noise_reduction: null, turn_detection: null },
      ],
    },
    {
      reason: 'empty nested objects',
      accepted: [{ format: {} }, { transcription: {} }, { noise_reduction: {} }, { turn_detection: {} }],
    },
    { reason: 'properties of the output', accepted: [{ voice: 5, speed: 'fast' }] },
    {
      reason: 'documented JSON types',
      refused: mistyped(input, [
        ['/format', 'audio-format.types', 'object'],
        ['/transcription', 'transcription.types', 'object', 'null'],
        ['/noise_reduction', 'noise-reduction.types', 'object', 'null'],
        ['/turn_detection', 'turn-detection.types', 'object', 'null'],
      ]),
    },
    {
      reason: 'must be an object',
      refused: breaking('session-audio-input.types', '', [...otherThan('object'), [input]]),
    },
  ],
};
