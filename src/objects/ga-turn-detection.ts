import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { anyOf, rules } from '../engine/schema/rules.js';
import { anyObject, integer, withRule } from '../engine/schema/with-rule.js';

/** Voice activity detection of the current API. Source: `RealtimeTurnDetection`. */
export const GA_TURN_DETECTION = {
  server: 'server_vad',
  semantic: 'semantic_vad',
  threshold: { min: 0, max: 1, usual: 0.5 },
  /** Milliseconds of audio kept before speech. The documented default. */
  prefixPaddingMs: 300,
  /** Milliseconds of silence that end a turn. `usual` is the documented default; many sessions still have `former`. */
  silenceDurationMs: { usual: 500, former: 200 },
  /** Milliseconds without speech after which the model speaks again. */
  idleTimeoutMs: { min: 5000, max: 30_000 },
  eagerness: ['low', 'medium', 'high', 'auto'],
} as const;

const { server, semantic, threshold, idleTimeoutMs, eagerness } = GA_TURN_DETECTION;

export const gaTurnDetectionRules = rules('ga-turn-detection', {
  types: { text: 'must be an object or null', source: 'RealtimeTurnDetection' },
  null: { keyword: 'null', text: 'may be null if it is turned off', source: 'RealtimeTurnDetection', effect: 'allows' },
  type: { at: '/type', text: `must be ${anyOf([server, semantic])}`, source: 'RealtimeTurnDetection.type' },
  foreign: {
    text: `has eagerness only beside ${semantic}, and a threshold, durations and a timeout only beside ${server}`,
    source:
      'RealtimeTurnDetection.eagerness, RealtimeTurnDetection.threshold, RealtimeTurnDetection.prefix_padding_ms, ' +
      'RealtimeTurnDetection.silence_duration_ms, RealtimeTurnDetection.idle_timeout_ms',
    effect: 'shapes',
  },
  threshold: {
    at: '/threshold',
    text: `must be a number from ${threshold.min} to ${threshold.max}`,
    source: 'RealtimeTurnDetection.threshold',
  },
  durations: {
    at: ['/prefix_padding_ms', '/silence_duration_ms'],
    text: 'must be a non-negative integer (milliseconds)',
    source: 'RealtimeTurnDetection.prefix_padding_ms, RealtimeTurnDetection.silence_duration_ms',
  },
  'idle-timeout-ms': {
    at: '/idle_timeout_ms',
    text: `must be null or an integer from ${idleTimeoutMs.min} to ${idleTimeoutMs.max} (milliseconds)`,
    source: 'RealtimeTurnDetection.idle_timeout_ms',
  },
  eagerness: {
    at: '/eagerness',
    text: `must be ${anyOf(eagerness)}`,
    source: 'RealtimeTurnDetection.eagerness',
  },
  responses: {
    at: ['/create_response', '/interrupt_response'],
    text: 'must be a boolean',
    source: 'RealtimeTurnDetection.create_response, RealtimeTurnDetection.interrupt_response',
  },
});

const duration = () => withRule(gaTurnDetectionRules.durations, integer(0)).optional();

const responses = () => ({
  create_response: withRule(gaTurnDetectionRules.responses, z.boolean()).optional(),
  interrupt_response: withRule(gaTurnDetectionRules.responses, z.boolean()).optional(),
});

const detection = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal(server),
    threshold: withRule(gaTurnDetectionRules.threshold, z.number().min(threshold.min).max(threshold.max)).optional(),
    prefix_padding_ms: duration(),
    silence_duration_ms: duration(),
    idle_timeout_ms: withRule(
      gaTurnDetectionRules['idle-timeout-ms'],
      integer(idleTimeoutMs.min).max(idleTimeoutMs.max).nullable(),
    ).optional(),
    ...responses(),
  }),
  z.looseObject({
    type: z.literal(semantic),
    eagerness: withRule(gaTurnDetectionRules.eagerness, z.enum(eagerness)).optional(),
    ...responses(),
  }),
]);

/**
 * Voice activity detection of a session, by volume or by meaning; `null` turns it off. The schema accepts a setting of
 * the other type, which the documentation leaves open. Source: `RealtimeTurnDetection`.
 */
export const GaTurnDetection = document(
  'ga-turn-detection',
  withRule(gaTurnDetectionRules.types, anyObject()).pipe(withRule(gaTurnDetectionRules.type, detection)).nullable(),
);

export type GaTurnDetection = z.infer<typeof GaTurnDetection>;
