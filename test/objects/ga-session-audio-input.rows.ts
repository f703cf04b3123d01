import { GaSessionAudioInput } from '../../src/objects/index.js';
import { breaking, type Examples, evolved, mistyped, otherThan } from './_examples.js';

export const gaInput = {
  format: { type: 'audio/pcm', rate: 24000 },
  transcription: { model: 'gpt-realtime-whisper', language: null, prompt: null },
  noise_reduction: { type: 'near_field' },
  turn_detection: { type: 'semantic_vad', eagerness: 'low', create_response: true, interrupt_response: false },
};

/** Source: `RealtimeSessionCreateResponseGA.audio.input`. */
export const gaSessionAudioInput: Examples = {
  object: 'ga-session-audio-input',
  schema: GaSessionAudioInput,
  places: [{ model: 'ga-session', at: '/audio/input' }],
  tables: [
    { reason: 'every property is optional', accepted: [{}, ...evolved(gaInput)] },
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
      reason: 'turn detection beside any transcription model',
      accepted: [{ transcription: { model: 'gpt-realtime-whisper' }, turn_detection: { type: 'server_vad' } }],
    },
    {
      reason: 'turn detection with a type',
      accepted: [{ turn_detection: { type: 'server_vad' } }],
      refused: breaking('ga-turn-detection.type', '/turn_detection/type', [
        { turn_detection: {} },
        { ...gaInput, turn_detection: { threshold: 0.5 } },
      ]),
    },
    { reason: 'properties of the output', accepted: [{ voice: 5, speed: 'fast' }] },
    {
      reason: 'documented JSON types',
      refused: mistyped(gaInput, [
        ['/format', 'audio-format.types', 'object'],
        ['/transcription', 'transcription.types', 'object', 'null'],
        ['/noise_reduction', 'noise-reduction.types', 'object', 'null'],
        ['/turn_detection', 'ga-turn-detection.types', 'object', 'null'],
      ]),
    },
    {
      reason: 'must be an object',
      refused: breaking('ga-session-audio-input.types', '', [...otherThan('object'), [gaInput]]),
    },
  ],
};
