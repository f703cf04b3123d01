import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { text, withRule } from '../engine/schema/with-rule.js';
import { VOICES } from './voice.js';

export const requestVoiceRules = rules('request-voice', {
  types: {
    at: ['', '/id'],
    text: 'must be a string, or an object with nothing but an id, which is a string',
    source: 'VoiceIdsOrCustomVoice',
  },
});

/** A voice that a client asks for: a name, or the identifier of a custom voice. Source: `VoiceIdsOrCustomVoice`. */
export const RequestVoice = document(
  'request-voice',
  withRule(
    requestVoiceRules.types,
    z.union([z.string().meta({ examples: [...VOICES] }), z.strictObject({ id: text(requestVoiceRules.types) })]),
  ),
);

export type RequestVoice = z.infer<typeof RequestVoice>;
