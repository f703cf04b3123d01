import * as z from 'zod';
import { TOOL_TYPE } from '../limits.js';
import { anyObject, rule, text } from './_rule.js';

/** A function that the model may call. Source: `RealtimeFunctionTool`. */
export const RealtimeFunctionTool = rule(
  'session.tools[]',
  z.looseObject({
    type: rule('session.tools[].type', z.literal(TOOL_TYPE)).optional(),
    name: text.optional(),
    description: text.optional(),
    parameters: rule('session.tools[].parameters', anyObject()).optional(),
  }),
  'must be an object',
);

export type RealtimeFunctionTool = z.infer<typeof RealtimeFunctionTool>;
