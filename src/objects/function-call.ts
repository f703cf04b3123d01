import type * as z from 'zod';
import { isJson } from '../engine/json/json-text.js';
import { isObject, type JsonObject } from '../engine/json/type-of.js';
import { document } from '../engine/schema/documented.js';
import { anyOf, rules } from '../engine/schema/rules.js';
import { ALWAYS, addViolation, describeValue, text } from '../engine/schema/with-rule.js';
import { type ITEM_STATUSES, item } from './item.js';

/** Statuses of a call whose arguments may be incomplete. Source: recorded traffic. */
export const PARTIAL_STATUSES = [
  'in_progress',
  'incomplete',
] as const satisfies readonly (typeof ITEM_STATUSES)[number][];

export const functionCallRules = rules('function-call', {
  types: {
    at: ['/name', '/arguments', '/call_id'],
    text: 'must be a string; name and arguments are required',
    source: 'RealtimeConversationItemFunctionCall',
  },
  arguments: {
    at: '/arguments',
    text: `must be text that parses as JSON, unless the status is ${anyOf(PARTIAL_STATUSES)}`,
    source: 'RealtimeConversationItemFunctionCall.arguments',
    beyondJsonSchema: true,
  },
  'partial-arguments': {
    at: '/arguments',
    text: `may be empty or cut off if the status is ${anyOf(PARTIAL_STATUSES)}`,
    source: 'RealtimeConversationItemFunctionCall.arguments, recorded traffic',
    certainty: 'recorded',
    effect: 'allows',
  },
});

/** Reports arguments that are not JSON. A status that is not documented is reported by its own rule. */
function checkArguments(call: JsonObject, context: z.RefinementCtx): void {
  const { status, arguments: text } = call;
  if (status !== undefined && status !== 'completed') return;
  if (typeof text !== 'string' || isJson(text)) return;
  const rule = functionCallRules.arguments;
  addViolation(context, rule, ['arguments'], `${rule.text}, but ${describeValue(text)}`);
}

/**
 * A function call by the model. `arguments` is JSON in a string, and any string if the status is `in_progress` or
 * `incomplete`. Without a status, the schema refuses text that is not JSON, which the documentation leaves open.
 * Source: `RealtimeConversationItemFunctionCall`.
 */
export const FunctionCall = document(
  ['function-call', 'item'],
  item('function_call', {
    call_id: text(functionCallRules.types).optional(),
    name: text(functionCallRules.types),
    arguments: text(functionCallRules.types),
  }).superRefine((call, context) => {
    if (isObject(call)) checkArguments(call, context);
  }, ALWAYS),
);

export type FunctionCall = z.infer<typeof FunctionCall>;
