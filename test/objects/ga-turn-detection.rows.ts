import { GaTurnDetection } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, missing, mistyped, otherThan } from './_examples.js';

const server = {
  type: 'server_vad',
  threshold: 0.5,
  prefix_padding_ms: 300,
  silence_duration_ms: 200,
  idle_timeout_ms: null,
  create_response: true,
  interrupt_response: true,
};
const semantic = { type: 'semantic_vad', eagerness: 'auto', create_response: true, interrupt_response: true };
const alone = { type: 'server_vad' };

/** Source: `RealtimeTurnDetection`. */
export const gaTurnDetection: Examples = {
  object: 'ga-turn-detection',
  schema: GaTurnDetection,
  places: [{ model: 'ga-session', at: '/audio/input/turn_detection' }],
  tables: [
    { reason: 'null if it is turned off', accepted: [null] },
    {
      reason: 'every documented property, or nothing but the type',
      accepted: [...evolved(server), ...evolved(semantic), alone, { type: 'semantic_vad' }],
    },
    {
      reason: 'the type, which is required',
      refused: [
        ...breaking('ga-turn-detection.type', '/type', [{}, { threshold: 0.5 }, { eagerness: 'low' }]),
        ...[server, semantic].flatMap((detection) => [
          ...missing(detection, [['/type', 'ga-turn-detection.type', 'string']]),
          ...mistyped(detection, [['/type', 'ga-turn-detection.type', 'string']]),
          ...breakingAt(detection, '/type', 'ga-turn-detection.type', [
            ...['none', 'vad', 'SERVER_VAD', 'Semantic_vad', 'server-vad', 'semantic_vad ', ' server_vad', 'auto', ''],
            ...['constructor', 'server_vad,semantic_vad'],
          ]),
        ]),
      ],
    },
    {
      reason: 'a threshold from 0 to 1',
      accepted: [0, -0, 1, 0.5, 5e-324, 0.999999].map((threshold) => ({ ...alone, threshold })),
      refused: [
        ...breakingAt(alone, '/threshold', 'ga-turn-detection.threshold', [
          ...[-0.01, 1.01, -5e-324, 1.0000000000000002, -1, 2, 50, 1e308, '0.5', '1', true],
        ]),
        ...mistyped(server, [['/threshold', 'ga-turn-detection.threshold', 'number']]),
      ],
    },
    ...['prefix_padding_ms', 'silence_duration_ms'].map((property) => ({
      reason: `${property} is a non-negative integer`,
      accepted: [0, 1, 200, 300, 500, 2147483647, 2147483648, 4294967296, 9007199254740991].map((ms) => ({
        ...alone,
        [property]: ms,
      })),
      refused: [
        ...breakingAt(alone, `/${property}`, 'ga-turn-detection.durations', [
          ...[-1, -300, 0.5, 299.999, -0.5, 1e-7, '300', '0', true],
        ]),
        ...mistyped(server, [[`/${property}`, 'ga-turn-detection.durations', 'number']]),
      ],
    })),
    {
      reason: 'a timeout from 5 to 30 seconds, or null',
      accepted: [5000, 5001, 6000, 29_999, 30_000, null].map((idle_timeout_ms) => ({ ...alone, idle_timeout_ms })),
      refused: [
        ...breakingAt(alone, '/idle_timeout_ms', 'ga-turn-detection.idle-timeout-ms', [
          ...[4999, 30_001, 0, -1, -5000, 5000.5, 5, 60_000, 2147483648, '5000', 'null', true],
        ]),
        ...mistyped(server, [['/idle_timeout_ms', 'ga-turn-detection.idle-timeout-ms', 'number', 'null']]),
      ],
    },
    {
      reason: 'four levels of eagerness',
      accepted: ['low', 'medium', 'high', 'auto'].map((eagerness) => ({ type: 'semantic_vad', eagerness })),
      refused: [
        ...breakingAt(semantic, '/eagerness', 'ga-turn-detection.eagerness', [
          ...['Low', 'HIGH', 'auto ', ' auto', 'none', 'minimal', 'xhigh', 'med', 'constructor', ''],
        ]),
        ...mistyped(semantic, [['/eagerness', 'ga-turn-detection.eagerness', 'string']]),
      ],
    },
    {
      reason: 'both booleans in every combination',
      accepted: ['server_vad', 'semantic_vad'].flatMap((type) =>
        [true, false].flatMap((create_response) =>
          [true, false].map((interrupt_response) => ({ type, create_response, interrupt_response })),
        ),
      ),
      refused: [server, semantic].flatMap((detection) => [
        ...mistyped(detection, [
          ['/create_response', 'ga-turn-detection.responses', 'boolean'],
          ['/interrupt_response', 'ga-turn-detection.responses', 'boolean'],
        ]),
        ...breakingAt(detection, '/create_response', 'ga-turn-detection.responses', ['true', 'false', 1]),
        ...breakingAt(detection, '/interrupt_response', 'ga-turn-detection.responses', ['true', 'false', 1]),
      ]),
    },
    {
      reason: 'settings of the other type, which are left open',
      accepted: [
        { ...server, eagerness: 'low' },
        { ...semantic, threshold: 0.5, prefix_padding_ms: 300, silence_duration_ms: 500, idle_timeout_ms: 5000 },
      ],
    },
    {
      reason: 'must be an object or null',
      refused: breaking('ga-turn-detection.types', '', [
        ...otherThan('object', 'null'),
        ...['server_vad', 'semantic_vad', 'none', true, 0.5, [server]],
      ]),
    },
  ],
};
