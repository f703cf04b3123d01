import * as z from 'zod';
import { TOOL_TYPE } from '../limits.js';
import { rule } from './_rule.js';

const named = z.looseObject({
  type: z.literal(TOOL_TYPE),
  name: rule('session.tool_choice', z.string(), 'must be a string'),
});

/**
 * How the model chooses a tool: `auto`, `none`, `required` or a function's name. The object that names a function is
 * what requests take; the documentation leaves open whether it comes back, so it is not refused.
 * Source: `RealtimeSessionCreateResponse.tool_choice`.
 */
export const ToolChoice = rule('session.tool_choice', z.union([z.string(), named]));

export type ToolChoice = z.infer<typeof ToolChoice>;
