import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { GaSessionAudioInput } from './ga-session-audio-input.js';
import { SessionAudioOutput } from './session-audio-output.js';

export const gaSessionAudioRules = rules('ga-session-audio', {
  types: { text: 'must be an object', source: 'RealtimeSessionCreateResponseGA.audio' },
});

/** Input and output audio of a realtime session. Source: `RealtimeSessionCreateResponseGA.audio`. */
export const GaSessionAudio = document(
  'ga-session-audio',
  withRule(
    gaSessionAudioRules.types,
    z.looseObject({ input: GaSessionAudioInput.optional(), output: SessionAudioOutput.optional() }),
  ),
);

export type GaSessionAudio = z.infer<typeof GaSessionAudio>;
