import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { RealtimeAudioFormats } from './audio-format.js';
import { Voice } from './voice.js';

/** Speed of output audio, as a factor. Source: `RealtimeSession.speed`, the related property that states the range. */
export const SPEED = { min: 0.25, max: 1.5, normal: 1 } as const;

export const sessionAudioOutputRules = rules('session-audio-output', {
  types: { text: 'must be an object', source: 'RealtimeSessionCreateResponse.audio.output' },
  speed: {
    at: '/speed',
    text: `must be a number from ${SPEED.min} to ${SPEED.max}`,
    source: 'RealtimeSession.speed',
  },
});

/** How a session produces output audio. Source: `RealtimeSessionCreateResponse.audio.output`. */
export const SessionAudioOutput = document(
  'session-audio-output',
  withRule(
    sessionAudioOutputRules.types,
    z.looseObject({
      format: RealtimeAudioFormats.optional(),
      voice: Voice.optional(),
      speed: withRule(sessionAudioOutputRules.speed, z.number().min(SPEED.min).max(SPEED.max)).optional(),
    }),
  ),
);

export type SessionAudioOutput = z.infer<typeof SessionAudioOutput>;
