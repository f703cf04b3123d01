import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { RealtimeAudioFormats, RequestAudioFormat } from './audio-format.js';
import { RequestVoice } from './request-voice.js';
import { Voice } from './voice.js';

/** Speed of output audio, as a factor. Source: `RealtimeSession.speed`, the related property that states the range. */
export const SPEED = { min: 0.25, max: 1.5, normal: 1 } as const;

export const sessionAudioOutputRules = rules('session-audio-output', {
  types: {
    text: 'must be an object',
    source: 'RealtimeSessionCreateResponse.audio.output, RealtimeSessionCreateRequestGA.audio.output',
  },
  speed: {
    at: '/speed',
    text: `must be a number from ${SPEED.min} to ${SPEED.max}`,
    source: 'RealtimeSession.speed',
  },
});

const output = <Format extends z.ZodType, OfVoice extends z.ZodType>(format: Format, voice: OfVoice) =>
  withRule(
    sessionAudioOutputRules.types,
    z.looseObject({
      format: format.optional(),
      voice: voice.optional(),
      speed: withRule(sessionAudioOutputRules.speed, z.number().min(SPEED.min).max(SPEED.max)).optional(),
    }),
  );

/** How a session produces output audio. Source: `RealtimeSessionCreateResponse.audio.output`. */
export const SessionAudioOutput = document('session-audio-output', output(RealtimeAudioFormats, Voice));

/** How a client wants output audio to be produced. Source: `RealtimeSessionCreateRequestGA.audio.output`. */
export const RequestAudioOutput = document(
  ['request-audio-output', 'session-audio-output'],
  output(RequestAudioFormat, RequestVoice),
);

export type SessionAudioOutput = z.infer<typeof SessionAudioOutput>;
export type RequestAudioOutput = z.infer<typeof RequestAudioOutput>;
