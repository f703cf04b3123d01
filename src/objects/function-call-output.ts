import type * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { text } from '../engine/schema/with-rule.js';
import { item } from './item.js';

export const functionCallOutputRules = rules('function-call-output', {
  types: {
    at: ['/call_id', '/output'],
    text: 'must be present and a string',
    source: 'RealtimeConversationItemFunctionCallOutput',
  },
});

/** What a called function returned: any text, or none. Source: `RealtimeConversationItemFunctionCallOutput`. */
export const FunctionCallOutput = document(
  ['function-call-output', 'item'],
  item('function_call_output', {
    call_id: text(functionCallOutputRules.types),
    output: text(functionCallOutputRules.types),
  }),
);

export type FunctionCallOutput = z.infer<typeof FunctionCallOutput>;
