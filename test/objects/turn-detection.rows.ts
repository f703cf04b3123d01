import { TurnDetection } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from './_examples.js';

const full = { type: 'server_vad', threshold: 0.5, prefix_padding_ms: 300, silence_duration_ms: 500 };

/**
 * Source: `RealtimeSessionCreateResponse.turn_detection`,
 * `RealtimeSessionCreateResponse.audio.input.turn_detection`.
 */
export const turnDetection: Examples = {
  object: 'turn-detection',
  schema: TurnDetection,
  places: [
    { model: 'session', at: '/turn_detection' },
    { model: 'session', at: '/audio/input/turn_detection' },
  ],
  tables: [
    { reason: 'null if it is turned off', accepted: [null] },
    { reason: 'every property is optional', accepted: [{}, ...evolved(full)] },
    { reason: 'server_vad', accepted: [{ type: 'server_vad' }] },
    {
      reason: 'other types',
      refused: [
        ...breakingAt(full, '/type', 'turn-detection.type', [
          ...[
            'semantic_vad',
            'none',
            'SERVER_VAD',
            'Server_vad',
            'server-vad',
            'server_vad ',
            'vad',
            'constructor',
            '',
          ],
        ]),
        ...mistyped(full, [['/type', 'turn-detection.type', 'string']]),
      ],
    },
    {
      reason: 'a threshold from 0 to 1',
      accepted: [0, -0, 1, 0.5, 5e-324, 0.1 + 0.2, 0.999999].map((threshold) => ({ threshold })),
      refused: [
        ...breakingAt({}, '/threshold', 'turn-detection.threshold', [
          ...[-0.01, 1.01, -5e-324, 1.0000000000000002, -1, 2, 50, 1e308, '0.5', '1', true],
        ]),
        ...mistyped({}, [['/threshold', 'turn-detection.threshold', 'number']]),
      ],
    },
    ...(
      [
        ['prefix_padding_ms', 'turn-detection.prefix-padding-ms'],
        ['silence_duration_ms', 'turn-detection.silence-duration-ms'],
      ] as const
    ).map(([property, rule]) => ({
      reason: `${property} is a non-negative integer`,
      accepted: [0, 1, 300, 500, 2147483647, 2147483648, 4294967296, 9007199254740991, 1e20].map((ms) => ({
        [property]: ms,
      })),
      refused: [
        ...breakingAt({}, `/${property}`, rule, [
          ...[-1, -300, 0.5, 299.999, -0.5, 1e-7, -9007199254740991, '300', '0', true],
        ]),
        ...mistyped({}, [[`/${property}`, rule, 'number']]),
      ],
    })),
    {
      reason: 'properties of related objects',
      accepted: [
        { ...full, create_response: true, interrupt_response: false, idle_timeout_ms: null, eagerness: 'low' },
      ],
    },
    {
      reason: 'must be an object or null',
      refused: breaking('turn-detection.types', '', [...otherThan('object', 'null'), 'server_vad', true, [full]]),
    },
  ],
};
