import * as z from 'zod';
import { isJson } from '../engine/json/json-text.js';
import { anyOf, type Rule, rules } from '../engine/schema/rules.js';
import { text, withRule } from '../engine/schema/with-rule.js';
import { conversationItemRules } from './conversation-item.rules.js';

/** Value of `object`. Source: `RealtimeConversationItemMessageUser.object`. */
export const OBJECT = { item: 'realtime.item' } as const;

/** Source: `RealtimeConversationItemMessageAssistant.status`, and the same property of other items. */
export const ITEM_STATUSES = ['completed', 'incomplete', 'in_progress'] as const;

/** Rules that messages, function calls and function call outputs share. */
export const itemRules = rules('item', {
  types: { at: '/id', text: 'must be a string', source: 'RealtimeConversationItemMessageUser.id' },
  object: { at: '/object', text: `must be "${OBJECT.item}"`, source: 'RealtimeConversationItemMessageUser.object' },
  status: {
    at: '/status',
    text: `must be ${anyOf(ITEM_STATUSES)}`,
    source: 'RealtimeConversationItemMessageUser.status',
  },
  'typical-ids': {
    at: ['/id', '/call_id'],
    text: 'usually starts with item_, call_ or mcp_; no prefix is required',
    source: 'RealtimeConversationItemMessageUser.id',
    certainty: 'inferred',
    effect: 'shapes',
  },
});

/** A string that contains JSON. A value of another type breaks `types`; other text breaks `content`. */
export const jsonText = (types: Rule, content: Rule) => withRule(content, text(types).refine(isJson));

/** The schema of `type`, which identifies an item. */
export const itemType = <const Type extends string>(type: Type) =>
  withRule(conversationItemRules.type, z.literal(type), `must be ${type}`);

/** The schema of a message, a function call or a function call output: the items with `id`, `object` and `status`. */
export const item = <const Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  withRule(
    conversationItemRules.types,
    z.looseObject({
      id: text(itemRules.types).optional(),
      object: withRule(itemRules.object, z.literal(OBJECT.item)).optional(),
      type: itemType(type),
      status: withRule(itemRules.status, z.enum(ITEM_STATUSES)).optional(),
      ...shape,
    }),
  );
