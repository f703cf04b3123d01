import { SessionAudio, SessionAudioInput, SessionAudioOutput } from '../../../src/schemas/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from '../_examples.js';

const input = {
  format: { type: 'audio/pcm', rate: 24000 },
  transcription: { model: 'whisper-1' },
  noise_reduction: { type: 'near_field' },
  turn_detection: { type: 'server_vad', threshold: 0.5, prefix_padding_ms: 300, silence_duration_ms: 500 },
};
const output = { format: { type: 'audio/pcmu' }, voice: 'alloy', speed: 1 };

/** Source: `RealtimeSessionCreateResponse.audio.input`. */
export const sessionAudioInput: Examples = {
  object: 'audio input of a session',
  schema: SessionAudioInput,
  places: [{ model: 'session', at: '/audio/input' }],
  tables: [
    { reason: 'every property is optional', accepted: [{}, ...evolved(input)] },
    {
      reason: 'null where something is turned off',
      accepted: [
        { transcription: null },
        { noise_reduction: null },
        { turn_detection: null },
        { transcription: null, noise_reduction: null, turn_detection: null },
      ],
    },
    {
      reason: 'empty objects',
      accepted: [{ format: {} }, { transcription: {} }, { noise_reduction: {} }, { turn_detection: {} }],
    },
    { reason: 'properties of the output', accepted: [{ voice: 5, speed: 'fast' }] },
    {
      reason: 'documented types',
      refused: mistyped(input, [
        ['/format', 'types', 'object'],
        ['/transcription', 'session.audio.input.transcription', 'object', 'null'],
        ['/noise_reduction', 'session.audio.input.noise_reduction', 'object', 'null'],
        ['/turn_detection', 'session.audio.input.turn_detection', 'object', 'null'],
      ]),
    },
    { reason: 'nothing but an object', refused: breaking('types', '', [...otherThan('object'), [input]]) },
  ],
};

/** Source: `RealtimeSessionCreateResponse.audio.output`, `RealtimeSession.speed`. */
export const sessionAudioOutput: Examples = {
  object: 'audio output of a session',
  schema: SessionAudioOutput,
  places: [{ model: 'session', at: '/audio/output' }],
  tables: [
    { reason: 'every property is optional', accepted: [{}, ...evolved(output), { format: {} }] },
    {
      reason: 'a speed from 0.25 to 1.5',
      accepted: [0.25, 1.5, 1, 0.5, 1.4999999, 0.2500001].map((speed) => ({ speed })),
      refused: [
        ...breakingAt({}, '/speed', 'session.audio.output.speed', [
          ...[0.24, 1.51, 0.2499999, 1.5000001, -1, -0.25, 2, 4, 1e308, '1', '1.0', true],
          0,
        ]),
        ...mistyped(output, [['/speed', 'session.audio.output.speed', 'number']]),
      ],
    },
    {
      reason: 'documented types',
      refused: mistyped(output, [
        ['/format', 'types', 'object'],
        ['/voice', 'voice', 'string'],
      ]),
    },
    { reason: 'nothing but an object', refused: breaking('types', '', [...otherThan('object'), [output]]) },
  ],
};

/** Source: `RealtimeSessionCreateResponse.audio`. */
export const sessionAudio: Examples = {
  object: 'audio of a session',
  schema: SessionAudio,
  places: [{ model: 'session', at: '/audio' }],
  tables: [
    {
      reason: 'every property is optional',
      accepted: [{}, { input: {} }, { output: {} }, { input: {}, output: {} }, ...evolved({ input, output })],
    },
    {
      reason: 'two objects',
      refused: mistyped({ input, output }, [
        ['/input', 'types', 'object'],
        ['/output', 'types', 'object'],
      ]),
    },
    { reason: 'nothing but an object', refused: breaking('types', '', [...otherThan('object'), true, [{}]]) },
  ],
};
