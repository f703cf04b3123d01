import { TranscriptionTurnDetection } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, mistyped, otherThan } from './_examples.js';

const full = { type: 'server_vad', threshold: 0.5, prefix_padding_ms: 300, silence_duration_ms: 500 };

/** Source: `RealtimeTranscriptionSessionCreateResponseGA.audio.input.turn_detection`. */
export const transcriptionTurnDetection: Examples = {
  object: 'transcription-turn-detection',
  schema: TranscriptionTurnDetection,
  places: [{ model: 'transcription-session', at: '/audio/input/turn_detection' }],
  tables: [
    { reason: 'null if it is turned off', accepted: [null] },
    { reason: 'every property is optional', accepted: [{}, ...evolved(full)] },
    {
      reason: 'server_vad; the type that only requests document is left open',
      accepted: [{ type: 'server_vad' }, { type: 'semantic_vad' }, { ...full, type: 'semantic_vad' }],
      refused: [
        ...breakingAt(full, '/type', 'transcription-turn-detection.type', [
          ...['none', 'vad', 'SERVER_VAD', 'Server_vad', 'server-vad', 'server_vad ', 'Semantic_vad', 'semantic', ''],
          'constructor',
        ]),
        ...mistyped(full, [['/type', 'transcription-turn-detection.type', 'string']]),
      ],
    },
    {
      reason: 'a threshold from 0 to 1',
      accepted: [0, -0, 1, 0.5, 5e-324, 0.999999].map((threshold) => ({ threshold })),
      refused: [
        ...breakingAt({}, '/threshold', 'transcription-turn-detection.threshold', [
          ...[-0.01, 1.01, -5e-324, 1.0000000000000002, -1, 2, 50, 1e308, '0.5', '1', true],
        ]),
        ...mistyped({}, [['/threshold', 'transcription-turn-detection.threshold', 'number']]),
      ],
    },
    ...['prefix_padding_ms', 'silence_duration_ms'].map((property) => ({
      reason: `${property} is a non-negative integer`,
      accepted: [0, 1, 300, 500, 2147483647, 2147483648, 4294967296, 9007199254740991].map((ms) => ({
        [property]: ms,
      })),
      refused: [
        ...breakingAt({}, `/${property}`, 'transcription-turn-detection.durations', [
          ...[-1, -300, 0.5, 299.999, -0.5, 1e-7, '300', '0', true],
        ]),
        ...mistyped({}, [[`/${property}`, 'transcription-turn-detection.durations', 'number']]),
      ],
    })),
    {
      reason: 'properties of realtime sessions, whatever they hold',
      accepted: [
        { ...full, create_response: true },
        { ...full, create_response: null, interrupt_response: 'true', idle_timeout_ms: 0, eagerness: 1 },
      ],
    },
    {
      reason: 'must be an object or null',
      refused: breaking('transcription-turn-detection.types', '', [
        ...otherThan('object', 'null'),
        ...['server_vad', true, 0.5, [full]],
      ]),
    },
  ],
};
