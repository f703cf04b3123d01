import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { sessionRequest } from './_session-request.js';
import { REALTIME_MODELS } from './ga-session.js';
import { GaSessionRequestAudio } from './ga-session-audio.js';
import { inferenceShape } from './inference.js';
import { Tracing } from './tracing.js';
import { Truncation } from './truncation.js';

export const gaSessionRequestRules = rules('ga-session-request', {
  model: { at: '/model', text: 'must be a string', source: 'RealtimeSessionCreateRequestGA.model' },
});

/**
 * The configuration of a realtime session that a client asks for. What is absent stays as it is. The schema accepts
 * `output_modalities` that are empty or repeated, which the documentation leaves open.
 * Source: `RealtimeSessionCreateRequestGA`.
 */
export const RealtimeSessionCreateRequestGA = document(
  ['ga-session-request', 'session-request', 'inference'],
  sessionRequest('realtime', {
    model: withRule(gaSessionRequestRules.model, z.string().meta({ examples: [...REALTIME_MODELS] })).optional(),
    audio: GaSessionRequestAudio.optional(),
    ...inferenceShape(),
    tracing: Tracing.optional(),
    truncation: Truncation.optional(),
  }),
);

export type RealtimeSessionCreateRequestGA = z.infer<typeof RealtimeSessionCreateRequestGA>;
