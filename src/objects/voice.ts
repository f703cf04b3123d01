import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';

/** Documented voices; others are allowed. Source: `VoiceIdsShared`. */
export const VOICES = [
  'alloy',
  'ash',
  'ballad',
  'coral',
  'echo',
  'sage',
  'shimmer',
  'verse',
  'marin',
  'cedar',
] as const;

export const voiceRules = rules('voice', {
  types: { text: 'must be a string: a documented voice or any other', source: 'VoiceIdsShared' },
});

/** The name of a voice. Names that are not documented are valid, too. Source: `VoiceIdsShared`. */
export const Voice = document('voice', withRule(voiceRules.types, z.string().meta({ examples: [...VOICES] })));

export type Voice = z.infer<typeof Voice>;
