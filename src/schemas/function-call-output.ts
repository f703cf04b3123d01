import type * as z from 'zod';
import { item, required } from './_item.js';
import { rule } from './_rule.js';

/** What a called function gave back: any text, or none. Source: `RealtimeConversationItemFunctionCallOutput`. */
export const FunctionCallOutput = rule(
  'response.output[]',
  item('function_call_output', {
    call_id: required('item.function_call_output'),
    output: required('item.function_call_output'),
  }),
  'must be an object',
);

export type FunctionCallOutput = z.infer<typeof FunctionCallOutput>;
