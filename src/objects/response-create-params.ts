import * as z from 'zod';
import { isObject } from '../engine/json/type-of.js';
import { document } from '../engine/schema/documented.js';
import { anyOf, rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { RealtimeConversationItem } from './conversation-item.js';
import { inferenceShape } from './inference.js';
import { ItemReference, REFERENCE_TYPE } from './item-reference.js';
import { Metadata } from './metadata.js';
import { RequestResponseAudio } from './response-audio.js';

/** To which conversation a response is added. Source: `RealtimeResponseCreateParams.conversation`. */
export const CONVERSATIONS = ['auto', 'none'] as const;

export const responseCreateParamsRules = rules('response-create-params', {
  types: { text: 'must be an object', source: 'RealtimeResponseCreateParams' },
  conversation: {
    at: '/conversation',
    text: 'must be a string',
    source: 'RealtimeResponseCreateParams.conversation',
  },
  'conversation-word': {
    at: '/conversation',
    text: `is ${anyOf(CONVERSATIONS)}, although the schema allows other words`,
    source: 'RealtimeResponseCreateParams.conversation',
    effect: 'shapes',
  },
  input: {
    at: '/input',
    text: 'must be an array of conversation items and references to them',
    source: 'RealtimeResponseCreateParams.input, RealtimeConversationItemWithReference',
  },
});

const { types, conversation, input } = responseCreateParamsRules;

const isReference = (item: unknown) => isObject(item) && item.type === REFERENCE_TYPE;

/** For `z.custom`: an issue that aborts the parse could not be named after its rule. */
const NO_ABORT = { abort: false };

/** Each member refuses items that are meant for the other one, so the issues of an item are about what it is meant as. */
const item = withRule(
  input,
  z.union([
    z.custom<z.input<typeof ItemReference>>(isReference, NO_ABORT).pipe(ItemReference),
    z
      .custom<z.input<typeof RealtimeConversationItem>>((item) => !isReference(item), NO_ABORT)
      .pipe(RealtimeConversationItem),
  ]),
);

/**
 * What a client can ask for one response; the rest is as the session has it. The schema accepts any word as
 * `conversation`, and `output_modalities` that are empty or repeated, which the documentation leaves open.
 * Source: `RealtimeResponseCreateParams`.
 */
export const RealtimeResponseCreateParams = document(
  ['response-create-params', 'inference'],
  withRule(
    types,
    z.looseObject({
      ...inferenceShape(),
      audio: RequestResponseAudio.optional(),
      conversation: withRule(conversation, z.string().meta({ examples: [...CONVERSATIONS] })).optional(),
      metadata: Metadata.optional(),
      input: withRule(input, z.array(item)).optional(),
    }),
  ),
);

export type RealtimeResponseCreateParams = z.infer<typeof RealtimeResponseCreateParams>;
