import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { rules } from '../engine/schema/rules.js';
import { anyObject, text, withRule } from '../engine/schema/with-rule.js';

/** Type of a function tool. Source: `RealtimeFunctionTool.type`. */
export const TOOL_TYPE = 'function';

export const functionToolRules = rules('function-tool', {
  types: { at: ['', '/*'], text: 'must have the documented JSON type', source: 'RealtimeFunctionTool' },
  'description-null': {
    keyword: 'null',
    at: '/description',
    text: 'may be null if there is no description',
    source: 'RealtimeFunctionTool.description, recorded traffic',
    certainty: 'recorded',
    effect: 'allows',
  },
  type: { at: '/type', text: `must be "${TOOL_TYPE}"`, source: 'RealtimeFunctionTool.type' },
  parameters: { at: '/parameters', text: 'must be a JSON Schema object', source: 'RealtimeFunctionTool.parameters' },
});

/** A function that the model may call. Source: `RealtimeFunctionTool`. */
export const RealtimeFunctionTool = document(
  'function-tool',
  withRule(
    functionToolRules.types,
    z.looseObject({
      type: withRule(functionToolRules.type, z.literal(TOOL_TYPE)).optional(),
      name: text(functionToolRules.types).optional(),
      description: withRule(functionToolRules.types, z.string().nullable(), 'must be a string or null').optional(),
      parameters: withRule(functionToolRules.parameters, anyObject()).optional(),
    }),
    'must be an object',
  ),
);

export type RealtimeFunctionTool = z.infer<typeof RealtimeFunctionTool>;
