import { SessionAudioOutput } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from './_examples.js';

export const output = { format: { type: 'audio/pcmu' }, voice: 'alloy', speed: 1 };

/** Source: `RealtimeSessionCreateResponse.audio.output`, `RealtimeSession.speed`. */
export const sessionAudioOutput: Examples = {
  object: 'session-audio-output',
  schema: SessionAudioOutput,
  places: [
    { model: 'session', at: '/audio/output' },
    { model: 'ga-session', at: '/audio/output' },
  ],
  tables: [
    { reason: 'every property is optional', accepted: [{}, ...evolved(output), { format: {} }] },
    {
      reason: 'a speed from 0.25 to 1.5',
      accepted: [0.25, 1.5, 1, 0.5, 1.4999999, 0.2500001].map((speed) => ({ speed })),
      refused: [
        ...breakingAt({}, '/speed', 'session-audio-output.speed', [
          ...[0.24, 1.51, 0.2499999, 1.5000001, -1, -0.25, 2, 4, 1e308, '1', '1.0', true],
          0,
        ]),
        ...mistyped(output, [['/speed', 'session-audio-output.speed', 'number']]),
      ],
    },
    {
      reason: 'documented JSON types',
      refused: mistyped(output, [
        ['/format', 'audio-format.types', 'object'],
        ['/voice', 'voice.types', 'string'],
      ]),
    },
    {
      reason: 'must be an object',
      refused: breaking('session-audio-output.types', '', [...otherThan('object'), [output]]),
    },
  ],
};
