import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { integer, withRule } from '../engine/schema/with-rule.js';
import { TURN_DETECTION } from './turn-detection.js';

/** The type that only requests document. Source: `RealtimeTranscriptionSessionCreateRequestGA.audio.input`. */
export const REQUESTED_TYPE = 'semantic_vad';

const { type, threshold } = TURN_DETECTION;

const SOURCE = 'RealtimeTranscriptionSessionCreateResponseGA.audio.input.turn_detection';

export const transcriptionTurnDetectionRules = rules('transcription-turn-detection', {
  types: { text: 'must be an object or null', source: SOURCE },
  null: { keyword: 'null', text: 'may be null if it is turned off', source: SOURCE, effect: 'allows' },
  type: { at: '/type', text: `must be "${type}"`, source: `${SOURCE}.type` },
  'requested-type': {
    at: '/type',
    text: `may be ${REQUESTED_TYPE}, which a request can ask for`,
    source: 'RealtimeTranscriptionSessionCreateRequestGA.audio.input.turn_detection',
    effect: 'allows',
  },
  threshold: {
    at: '/threshold',
    text: `must be a number from ${threshold.min} to ${threshold.max}`,
    source: `${SOURCE}.threshold`,
  },
  durations: {
    at: ['/prefix_padding_ms', '/silence_duration_ms'],
    text: 'must be a non-negative integer (milliseconds)',
    source: `${SOURCE}.prefix_padding_ms, ${SOURCE}.silence_duration_ms`,
  },
});

const duration = () => withRule(transcriptionTurnDetectionRules.durations, integer(0)).optional();

/**
 * Voice activity detection of a transcription session; `null` turns it off. Unlike that of a realtime session, it needs
 * no type. The schema accepts `semantic_vad`, which the documentation leaves open.
 * Source: `RealtimeTranscriptionSessionCreateResponseGA.audio.input.turn_detection`.
 */
export const TranscriptionTurnDetection = document(
  'transcription-turn-detection',
  withRule(
    transcriptionTurnDetectionRules.types,
    z
      .looseObject({
        type: withRule(transcriptionTurnDetectionRules.type, z.enum([type, REQUESTED_TYPE])).optional(),
        threshold: withRule(
          transcriptionTurnDetectionRules.threshold,
          z.number().min(threshold.min).max(threshold.max),
        ).optional(),
        prefix_padding_ms: duration(),
        silence_duration_ms: duration(),
      })
      .nullable(),
  ),
);

export type TranscriptionTurnDetection = z.infer<typeof TranscriptionTurnDetection>;
