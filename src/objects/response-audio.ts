import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { RealtimeAudioFormats } from './audio-format.js';
import { Voice } from './voice.js';

export const responseAudioRules = rules('response-audio', {
  types: { at: ['', '/output'], text: 'must be an object', source: 'RealtimeResponse.audio.output' },
});

const output = z.looseObject({ format: RealtimeAudioFormats.optional(), voice: Voice.optional() });

/** How a response produced its audio. Source: `RealtimeResponse.audio`. */
export const ResponseAudio = document(
  'response-audio',
  withRule(responseAudioRules.types, z.looseObject({ output: withRule(responseAudioRules.types, output).optional() })),
);

export type ResponseAudio = z.infer<typeof ResponseAudio>;
