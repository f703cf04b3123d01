import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { SessionAudioInput } from './session-audio-input.js';
import { SessionAudioOutput } from './session-audio-output.js';

export const sessionAudioRules = rules('session-audio', {
  types: { text: 'must be an object', source: 'RealtimeSessionCreateResponse.audio' },
});

/** Input and output audio of a session. Source: `RealtimeSessionCreateResponse.audio`. */
export const SessionAudio = document(
  'session-audio',
  withRule(
    sessionAudioRules.types,
    z.looseObject({ input: SessionAudioInput.optional(), output: SessionAudioOutput.optional() }),
  ),
);

export type SessionAudio = z.infer<typeof SessionAudio>;
