import { define } from '../src/engine/cases/definition.js';
import { type Mutation, UNFIT } from '../src/engine/cases/mutation.js';
import {
  lookAlikes,
  missing,
  objectChange,
  wrongIntegers,
  wrongTypes,
  wrongValues,
} from '../src/engine/cases/wrong.js';
import { INT32_MAX } from '../src/engine/json/int32.js';
import type { JsonObject } from '../src/engine/json/type-of.js';
import { GA_TURN_DETECTION, GaTurnDetection, gaTurnDetectionRules } from '../src/objects/ga-turn-detection.js';
import { ambiguity, drawFrom, newWord, READINGS } from './_ambiguous-cases.js';
import { boundariesAt, boundaryValues } from './_boundary-cases.js';
import { gaTurnDetection } from './ga-turn-detection.js';

const { server, semantic, threshold, prefixPaddingMs, silenceDurationMs, idleTimeoutMs, eagerness } = GA_TURN_DETECTION;

const DURATIONS = { '/prefix_padding_ms': prefixPaddingMs, '/silence_duration_ms': silenceDurationMs.usual };
const RESPONSES = ['/create_response', '/interrupt_response'];

const nearMisses = (): Mutation[] => [
  ...wrongTypes(gaTurnDetectionRules.types, '', 'object', 'null'),
  // Unlike the turn detection of other sessions, an empty object is not enough.
  objectChange(gaTurnDetectionRules.type, 'empty-object', '', () => ({})),
  missing(gaTurnDetectionRules.type, '/type'),
  ...wrongTypes(gaTurnDetectionRules.type, '/type', 'string'),
  ...lookAlikes(gaTurnDetectionRules.type, '/type', server),
  ...wrongValues(gaTurnDetectionRules.type, '/type', { none: 'none', 'upper-case-semantic': semantic.toUpperCase() }),
  ...wrongTypes(gaTurnDetectionRules.threshold, '/threshold', 'number'),
  ...wrongValues(gaTurnDetectionRules.threshold, '/threshold', {
    'just-below': threshold.min - 0.01,
    'just-above': threshold.max + 0.01,
    'number-as-text': '0.5',
  }),
  ...Object.keys(DURATIONS).flatMap((at) => wrongIntegers(gaTurnDetectionRules.durations, at)),
  ...wrongTypes(gaTurnDetectionRules['idle-timeout-ms'], '/idle_timeout_ms', 'number', 'null'),
  ...wrongValues(gaTurnDetectionRules['idle-timeout-ms'], '/idle_timeout_ms', {
    'just-below': idleTimeoutMs.min - 1,
    'just-above': idleTimeoutMs.max + 1,
    zero: 0,
    'not-whole': idleTimeoutMs.min + 0.5,
    'number-as-text': String(idleTimeoutMs.min),
  }),
  ...wrongTypes(gaTurnDetectionRules.eagerness, '/eagerness', 'string'),
  ...lookAlikes(gaTurnDetectionRules.eagerness, '/eagerness', eagerness[0]),
  ...RESPONSES.flatMap((at) => [
    ...wrongTypes(gaTurnDetectionRules.responses, at, 'boolean'),
    ...wrongValues(gaTurnDetectionRules.responses, at, { 'boolean-as-text': 'true' }),
  ]),
];

/** Adds a setting that only the other type has. */
const foreign = (name: string, type: string, setting: JsonObject): Mutation =>
  ambiguity(
    gaTurnDetectionRules.foreign,
    '',
    name,
    ['a setting of the other type is ignored', 'each type has its own settings'],
    (detection) => {
      const own = detection as JsonObject | null;
      return own?.type === type ? { ...own, ...setting } : UNFIT;
    },
  );

const ambiguous = (): Mutation[] => [
  foreign('eagerness-of-semantic', server, { eagerness: eagerness[0] }),
  foreign('timeout-of-server', semantic, { idle_timeout_ms: idleTimeoutMs.min }),
  foreign('threshold-of-server', semantic, { threshold: threshold.usual }),
  ambiguity(
    gaTurnDetectionRules.type,
    '',
    'new-type',
    READINGS.kinds,
    drawFrom({ type: 'neural_vad' }, { type: 'client_vad', create_response: true }),
  ),
  newWord(gaTurnDetectionRules.eagerness, '/eagerness', ['lowest', 'adaptive']),
];

/** Cases of the turn detection of the current API. */
export const gaTurnDetectionDefinition = define('ga-turn-detection', GaTurnDetection, gaTurnDetection, () => ({
  nearMisses: nearMisses(),
  ambiguous: ambiguous(),
  boundaries: [
    ...boundaryValues(gaTurnDetectionRules.threshold, '/threshold', threshold.usual),
    ...Object.entries(DURATIONS).flatMap(([at, usual]) =>
      boundaryValues(gaTurnDetectionRules.durations, at, usual, INT32_MAX),
    ),
    ...boundariesAt<JsonObject>(gaTurnDetectionRules.responses, '', {
      'no response by itself': (detection) =>
        detection.create_response === false && detection.interrupt_response === false,
      'a response that is not interrupted': (detection) =>
        detection.create_response === true && detection.interrupt_response === false,
    }),
  ],
}));
