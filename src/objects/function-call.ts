import type * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { text } from '../engine/schema/with-rule.js';
import { item, jsonText } from './item.js';

export const functionCallRules = rules('function-call', {
  types: {
    at: ['/name', '/arguments', '/call_id'],
    text: 'must be a string; name and arguments are required',
    source: 'RealtimeConversationItemFunctionCall',
  },
  arguments: {
    at: '/arguments',
    text: 'must be text that parses as JSON',
    source: 'RealtimeConversationItemFunctionCall.arguments',
    beyondJsonSchema: true,
  },
});

/** A function call by the model. `arguments` is JSON in a string. Source: `RealtimeConversationItemFunctionCall`. */
export const FunctionCall = document(
  ['function-call', 'item'],
  item('function_call', {
    call_id: text(functionCallRules.types).optional(),
    name: text(functionCallRules.types),
    arguments: jsonText(functionCallRules.types, functionCallRules.arguments),
  }),
);

export type FunctionCall = z.infer<typeof FunctionCall>;
