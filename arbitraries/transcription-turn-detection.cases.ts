import { define } from '../src/engine/cases/definition.js';
import type { Mutation } from '../src/engine/cases/mutation.js';
import { lookAlikes, wrongIntegers, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { INT32_MAX } from '../src/engine/json/int32.js';
import {
  REQUESTED_TYPE,
  TranscriptionTurnDetection,
  transcriptionTurnDetectionRules,
} from '../src/objects/transcription-turn-detection.js';
import { TURN_DETECTION } from '../src/objects/turn-detection.js';
import { ambiguity, drawFrom, newWord } from './_ambiguous-cases.js';
import { boundaryValues } from './_boundary-cases.js';
import { transcriptionTurnDetection } from './transcription-turn-detection.js';

const { type, threshold, prefixPaddingMs, silenceDurationMs } = TURN_DETECTION;

const rules = transcriptionTurnDetectionRules;

const DURATIONS = { '/prefix_padding_ms': prefixPaddingMs, '/silence_duration_ms': silenceDurationMs };

const nearMisses = (): Mutation[] => [
  ...wrongTypes(rules.types, '', 'object', 'null'),
  ...wrongTypes(rules.type, '/type', 'string'),
  ...lookAlikes(rules.type, '/type', type),
  ...wrongValues(rules.type, '/type', { none: 'none' }),
  ...wrongTypes(rules.threshold, '/threshold', 'number'),
  ...wrongValues(rules.threshold, '/threshold', {
    'just-below': threshold.min - 0.01,
    'just-above': threshold.max + 0.01,
    'number-as-text': '0.5',
  }),
  ...Object.keys(DURATIONS).flatMap((at) => wrongIntegers(rules.durations, at)),
];

/** Cases of the turn detection of transcription sessions. */
export const transcriptionTurnDetectionDefinition = define(
  'transcription-turn-detection',
  TranscriptionTurnDetection,
  transcriptionTurnDetection,
  () => ({
    nearMisses: nearMisses(),
    ambiguous: [
      ambiguity(
        rules['requested-type'],
        '/type',
        'type-of-requests',
        ['a session has the type that its request asked for', `a transcription session only has ${type}`],
        drawFrom(REQUESTED_TYPE),
      ),
      newWord(rules.type, '/type', ['neural_vad', 'client_vad']),
    ],
    boundaries: [
      ...boundaryValues(rules.threshold, '/threshold', threshold.usual),
      ...Object.entries(DURATIONS).flatMap(([at, usual]) => boundaryValues(rules.durations, at, usual, INT32_MAX)),
    ],
    exclusions: [`/type = "${REQUESTED_TYPE}"`],
  }),
);
