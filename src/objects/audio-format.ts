import * as z from 'zod';
import { document, type JsonSchema } from '../engine/schema/documented.js';
import { ifProperties } from '../engine/schema/json-schema.js';
import { anyOf, rules } from '../engine/schema/rules.js';
import { ALWAYS, addViolation, describeValue, withRule } from '../engine/schema/with-rule.js';

/** Audio formats. Source: `RealtimeAudioFormats`. */
export const AUDIO_FORMAT = {
  types: ['audio/pcm', 'audio/pcmu', 'audio/pcma'],
  /** The only format with a documented rate. */
  pcm: 'audio/pcm',
  /** Sample rate of `audio/pcm`, in Hz. */
  rate: 24_000,
} as const;

const { types, pcm, rate } = AUDIO_FORMAT;

export const audioFormatRules = rules('audio-format', {
  types: { text: 'must be an object', source: 'RealtimeAudioFormats' },
  type: { at: '/type', text: `must be ${anyOf(types)}`, source: 'RealtimeAudioFormats.type' },
  rate: { at: '/rate', text: `must be ${rate} if the type is ${pcm}`, source: 'RealtimeAudioFormats.rate' },
});

export const requestAudioFormatRules = rules('request-audio-format', {
  rate: {
    at: '/rate',
    text: `is present if the type is ${pcm}`,
    source: 'RealtimeAudioFormats.rate',
    effect: 'shapes',
  },
});

const format = () =>
  withRule(
    audioFormatRules.types,
    z.looseObject({
      type: withRule(audioFormatRules.type, z.enum(types)).optional(),
      rate: z.custom<number>().optional(),
    }),
  ).superRefine((format, context) => {
    if (format?.type === pcm && format.rate !== undefined && format.rate !== rate) {
      addViolation(context, audioFormatRules.rate, ['rate'], `must be ${rate}, but ${describeValue(format.rate)}`);
    }
  }, ALWAYS);

const refineRate = (json: JsonSchema) =>
  Object.assign(json, ifProperties({ type: pcm }, { properties: { rate: { const: rate } } }));

/**
 * The encoding of audio. Only `audio/pcm` documents a `rate`, so the schema accepts any rate of the other formats.
 * Source: `RealtimeAudioFormats`.
 */
export const RealtimeAudioFormats = document('audio-format', format(), { refine: refineRate });

/**
 * The encoding of audio that a client asks for. The schema accepts `audio/pcm` without a rate, which the documentation
 * leaves open in a request. Source: `RealtimeAudioFormats`.
 */
export const RequestAudioFormat = document(['request-audio-format', 'audio-format'], format(), { refine: refineRate });

export type RealtimeAudioFormats = z.infer<typeof RealtimeAudioFormats>;
export type RequestAudioFormat = z.infer<typeof RequestAudioFormat>;
