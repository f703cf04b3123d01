import * as z from 'zod';
import { document, type JsonSchema } from '../engine/schema/documented.js';
import { anyOf, rules } from '../engine/schema/rules.js';
import { text, withRule } from '../engine/schema/with-rule.js';
import { BASE64_PATTERN } from './base64.js';

/** Types of the parts in events, which differ from those in items. Source: `RealtimeServerEventResponseContentPartAdded.part.type`. */
export const STREAMED_PART_TYPES = ['audio', 'text'] as const;

/** Types of the same parts in items. The documentation of other events uses them for these parts, too. */
export const ITEM_PART_TYPES = ['output_audio', 'output_text'] as const;

const SOURCE = 'RealtimeServerEventResponseContentPartAdded.part';

export const streamedPartRules = rules('streamed-part', {
  types: {
    at: ['', '/text', '/audio', '/transcript'],
    text: 'must be an object: text, audio and transcript are strings',
    source: SOURCE,
  },
  type: { at: '/type', text: `must be ${anyOf(STREAMED_PART_TYPES)}`, source: `${SOURCE}.type` },
  'item-type': {
    at: '/type',
    text: `may be ${anyOf(ITEM_PART_TYPES)}, as in items`,
    source: 'RealtimeServerEventResponseTextDelta',
    certainty: 'by example',
    effect: 'shapes',
  },
  audio: { at: '/audio', text: 'must be Base64', source: `${SOURCE}.audio` },
  mixed: {
    at: '',
    text: 'has text if its type is text, and audio or a transcript if its type is audio',
    source: SOURCE,
    effect: 'shapes',
  },
});

const optionalText = () => text(streamedPartRules.types).optional();

/**
 * A content part as the events of a response report it. The schema accepts the types that items have, which the
 * documentation leaves open, and any property beside any type.
 * Source: `RealtimeServerEventResponseContentPartAdded.part`, `RealtimeServerEventResponseContentPartDone.part`.
 */
export const StreamedPart = document(
  'streamed-part',
  withRule(
    streamedPartRules.types,
    z.looseObject({
      type: withRule(streamedPartRules.type, z.enum([...STREAMED_PART_TYPES, ...ITEM_PART_TYPES])).optional(),
      text: optionalText(),
      audio: withRule(streamedPartRules.audio, text(streamedPartRules.types).pipe(z.base64())).optional(),
      transcript: optionalText(),
    }),
    'must be an object',
  ),
  {
    refine: (json) => {
      (json.properties!.audio as JsonSchema).pattern = `^${BASE64_PATTERN}$`;
    },
  },
);

export type StreamedPart = z.infer<typeof StreamedPart>;
