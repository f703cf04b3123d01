import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { integer, withRule } from '../engine/schema/with-rule.js';

/** Voice activity detection. Source: `RealtimeSessionCreateResponse.turn_detection`. */
export const TURN_DETECTION = {
  type: 'server_vad',
  threshold: { min: 0, max: 1, usual: 0.5 },
  /** Milliseconds of audio kept before speech. The documented default. */
  prefixPaddingMs: 300,
  /** Milliseconds of silence that end a turn. The documented default. */
  silenceDurationMs: 500,
} as const;

const { type, threshold } = TURN_DETECTION;

export const turnDetectionRules = rules('turn-detection', {
  types: {
    text: 'must be an object or null',
    source: 'RealtimeSessionCreateResponse.turn_detection, RealtimeSessionCreateResponse.audio.input.turn_detection',
  },
  null: {
    keyword: 'null',
    text: 'may be null if it is turned off',
    source: 'RealtimeSessionCreateResponse.audio.input.turn_detection',
    certainty: 'by example',
    effect: 'allows',
  },
  type: { at: '/type', text: `must be "${type}"`, source: 'RealtimeSessionCreateResponse.turn_detection.type' },
  threshold: {
    at: '/threshold',
    text: `must be a number from ${threshold.min} to ${threshold.max}`,
    source: 'RealtimeSessionCreateResponse.turn_detection.threshold',
  },
  'prefix-padding-ms': {
    at: '/prefix_padding_ms',
    text: 'must be a non-negative integer (milliseconds)',
    source: 'RealtimeSessionCreateResponse.turn_detection.prefix_padding_ms',
  },
  'silence-duration-ms': {
    at: '/silence_duration_ms',
    text: 'must be a non-negative integer (milliseconds)',
    source: 'RealtimeSessionCreateResponse.turn_detection.silence_duration_ms',
  },
});

/**
 * Voice activity detection of a session, at its top level and in its input audio; `null` turns it off.
 * Source: `RealtimeSessionCreateResponse.turn_detection`, `RealtimeSessionCreateResponse.audio.input.turn_detection`.
 */
export const TurnDetection = document(
  'turn-detection',
  withRule(
    turnDetectionRules.types,
    z
      .looseObject({
        type: withRule(turnDetectionRules.type, z.literal(type)).optional(),
        threshold: withRule(turnDetectionRules.threshold, z.number().min(threshold.min).max(threshold.max)).optional(),
        prefix_padding_ms: withRule(turnDetectionRules['prefix-padding-ms'], integer(0)).optional(),
        silence_duration_ms: withRule(turnDetectionRules['silence-duration-ms'], integer(0)).optional(),
      })
      .nullable(),
  ),
);

export type TurnDetection = z.infer<typeof TurnDetection>;
