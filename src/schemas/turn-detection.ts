import * as z from 'zod';
import { TURN_DETECTION } from '../limits.js';
import { rule, whole } from './_rule.js';

const { threshold } = TURN_DETECTION;

const properties = z.looseObject({
  type: rule('session.turn_detection.type', z.literal(TURN_DETECTION.type)).optional(),
  threshold: rule('session.turn_detection.threshold', z.number().min(threshold.min).max(threshold.max)).optional(),
  prefix_padding_ms: rule('session.turn_detection.prefix_padding_ms', whole(0)).optional(),
  silence_duration_ms: rule('session.turn_detection.silence_duration_ms', whole(0)).optional(),
});

/** Voice activity detection of a session; `null` turns it off. Source: `RealtimeSessionCreateResponse.turn_detection`. */
export const TurnDetection = rule('session.turn_detection', properties.nullable());

/** The same, where it stands beside the input. Source: `RealtimeSessionCreateResponse.audio.input.turn_detection`. */
export const InputTurnDetection = rule('session.audio.input.turn_detection', properties.nullable());

export type TurnDetection = z.infer<typeof TurnDetection>;
