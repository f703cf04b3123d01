import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { anyOf, rules } from '../engine/schema/rules.js';
import { withRule } from '../engine/schema/with-rule.js';
import { TOOL_TYPE } from './function-tool.js';

/** Tool choice modes; any other string names a function. Source: `RealtimeSessionCreateResponse.tool_choice`. */
export const TOOL_CHOICES = ['auto', 'none', 'required'] as const;

export const toolChoiceRules = rules('tool-choice', {
  value: {
    at: ['', '/name'],
    text: `must be a string: ${anyOf([...TOOL_CHOICES, 'the name of a function'])}`,
    source: 'RealtimeSessionCreateResponse.tool_choice',
  },
});

const named = z.looseObject({
  type: z.literal(TOOL_TYPE),
  name: withRule(toolChoiceRules.value, z.string(), 'must be a string'),
});

/**
 * How the model chooses a tool: `auto`, `none`, `required` or the name of a function. Requests may also name a function
 * with an object. The documentation does not say whether the API returns that object, so the schema accepts it.
 * Source: `RealtimeSessionCreateResponse.tool_choice`.
 */
export const ToolChoice = document('tool-choice', withRule(toolChoiceRules.value, z.union([z.string(), named])));

export type ToolChoice = z.infer<typeof ToolChoice>;
