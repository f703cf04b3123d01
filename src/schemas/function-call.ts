import type * as z from 'zod';
import { item, required, requiredJson } from './_item.js';
import { rule, text } from './_rule.js';

/** A call that the model makes; `arguments` is JSON in a string. Source: `RealtimeConversationItemFunctionCall`. */
export const FunctionCall = rule(
  'response.output[]',
  item('function_call', {
    call_id: text.optional(),
    name: required('item.function_call'),
    arguments: requiredJson('item.function_call.arguments', 'item.function_call'),
  }),
  'must be an object',
);

export type FunctionCall = z.infer<typeof FunctionCall>;
