import { GaSessionRequestAudioInput } from '../../src/objects/index.js';
import { breaking, type Examples, evolved, mistyped, otherThan } from './_examples.js';
import { inUpdate } from './_requests.js';

export const requestedInput = {
  format: { type: 'audio/pcm', rate: 24000 },
  turn_detection: { type: 'server_vad', create_response: true, interrupt_response: true },
  transcription: { model: 'gpt-realtime-whisper' },
};

/** Source: `RealtimeSessionCreateRequestGA.audio.input`. */
export const gaSessionRequestAudioInput: Examples = {
  object: 'ga-session-request-audio-input',
  schema: GaSessionRequestAudioInput,
  places: [inUpdate('/audio/input')],
  tables: [
    {
      reason: 'every property is optional',
      accepted: [{}, ...evolved(requestedInput), { noise_reduction: { type: 'near_field' } }],
    },
    {
      reason: 'null turns something off',
      accepted: [{ transcription: null, noise_reduction: null, turn_detection: null }],
    },
    {
      reason: 'turn detection with a type',
      refused: breaking('ga-turn-detection.type', '/turn_detection/type', [
        { turn_detection: {} },
        { turn_detection: { type: 'none' } },
      ]),
    },
    {
      reason: 'documented JSON types',
      refused: mistyped(requestedInput, [
        ['/format', 'audio-format.types', 'object'],
        ['/transcription', 'request-transcription.types', 'object', 'null'],
        ['/noise_reduction', 'noise-reduction.types', 'object', 'null'],
        ['/turn_detection', 'ga-turn-detection.types', 'object', 'null'],
      ]),
    },
    {
      reason: 'must be an object',
      refused: breaking('ga-session-audio-input.types', '', [...otherThan('object'), [requestedInput]]),
    },
  ],
};
