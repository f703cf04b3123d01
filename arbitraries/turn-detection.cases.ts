import { define } from '../src/engine/cases/definition.js';
import { lookAlikes, wrongIntegers, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { INT32_MAX } from '../src/engine/json/int32.js';
import { TURN_DETECTION, TurnDetection, turnDetectionRules } from '../src/objects/turn-detection.js';
import { boundaryValues } from './_boundary-cases.js';
import { turnDetection } from './turn-detection.js';

const { type, threshold, prefixPaddingMs, silenceDurationMs } = TURN_DETECTION;

const PREFIX_PADDING = '/prefix_padding_ms';
const SILENCE_DURATION = '/silence_duration_ms';

/** Cases of turn detection. */
export const turnDetectionDefinition = define('turn-detection', TurnDetection, turnDetection, () => ({
  nearMisses: [
    ...wrongTypes(turnDetectionRules.types, '', 'object', 'null'),
    ...wrongTypes(turnDetectionRules.type, '/type', 'string'),
    ...lookAlikes(turnDetectionRules.type, '/type', type),
    ...wrongValues(turnDetectionRules.type, '/type', { 'sibling-word': 'semantic_vad', none: 'none' }),
    ...wrongTypes(turnDetectionRules.threshold, '/threshold', 'number'),
    ...wrongValues(turnDetectionRules.threshold, '/threshold', {
      'just-below': threshold.min - 0.01,
      'just-above': threshold.max + 0.01,
      'number-as-text': '0.5',
    }),
    ...wrongIntegers(turnDetectionRules['prefix-padding-ms'], PREFIX_PADDING),
    ...wrongIntegers(turnDetectionRules['silence-duration-ms'], SILENCE_DURATION),
  ],
  boundaries: [
    ...boundaryValues(turnDetectionRules.threshold, '/threshold', threshold.usual),
    ...boundaryValues(turnDetectionRules['prefix-padding-ms'], PREFIX_PADDING, prefixPaddingMs, INT32_MAX),
    ...boundaryValues(turnDetectionRules['silence-duration-ms'], SILENCE_DURATION, silenceDurationMs, INT32_MAX),
  ],
}));
