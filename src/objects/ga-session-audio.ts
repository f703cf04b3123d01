import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { GaSessionAudioInput, GaSessionRequestAudioInput } from './ga-session-audio-input.js';
import { RequestAudioOutput, SessionAudioOutput } from './session-audio-output.js';

export const gaSessionAudioRules = rules('ga-session-audio', {
  types: {
    text: 'must be an object',
    source: 'RealtimeSessionCreateResponseGA.audio, RealtimeSessionCreateRequestGA.audio',
  },
});

const audio = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) =>
  withRule(gaSessionAudioRules.types, z.looseObject({ input: input.optional(), output: output.optional() }));

/** Input and output audio of a realtime session. Source: `RealtimeSessionCreateResponseGA.audio`. */
export const GaSessionAudio = document('ga-session-audio', audio(GaSessionAudioInput, SessionAudioOutput));

/** Input and output audio that a client asks for. Source: `RealtimeSessionCreateRequestGA.audio`. */
export const GaSessionRequestAudio = document(
  ['ga-session-request-audio', 'ga-session-audio'],
  audio(GaSessionRequestAudioInput, RequestAudioOutput),
);

export type GaSessionAudio = z.infer<typeof GaSessionAudio>;
export type GaSessionRequestAudio = z.infer<typeof GaSessionRequestAudio>;
