import * as z from 'zod';
import { document } from '../engine/schema/documented.js';
import { anyOf, rules } from '../engine/schema/rules.js';
import { anyObject, text, withRule } from '../engine/schema/with-rule.js';

/** Tool choice modes. Unlike in the beta, any other string is invalid. Source: `ToolChoiceOptions`. */
export const GA_TOOL_CHOICES = ['auto', 'none', 'required'] as const;

/** Types of a tool that is chosen by name. Source: `ToolChoiceFunction.type`, `ToolChoiceMCP.type`. */
export const GA_TOOL_CHOICE_TYPES = ['function', 'mcp'] as const;

export const gaToolChoiceRules = rules('ga-tool-choice', {
  value: {
    text: `must be ${anyOf([...GA_TOOL_CHOICES, 'an object that names a tool'])}`,
    source: 'ToolChoiceOptions, ToolChoiceFunction, ToolChoiceMCP',
  },
  type: {
    at: '/type',
    text: `must be ${anyOf(GA_TOOL_CHOICE_TYPES)}`,
    source: 'ToolChoiceFunction.type, ToolChoiceMCP.type',
  },
  types: {
    at: ['/name', '/server_label'],
    text: 'must be a string; a function requires its name, an MCP server its label, and name may be null beside it',
    source: 'ToolChoiceFunction.name, ToolChoiceMCP.server_label, ToolChoiceMCP.name',
  },
});

const named = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('function'), name: text(gaToolChoiceRules.types) }),
  z.looseObject({
    type: z.literal('mcp'),
    server_label: text(gaToolChoiceRules.types),
    name: withRule(gaToolChoiceRules.types, z.string().nullable(), 'must be a string or null').optional(),
  }),
]);

/**
 * How the model chooses a tool: a mode, or an object that names a function or an MCP server. The current API has no bare
 * names. Source: `ToolChoiceOptions`, `ToolChoiceFunction`, `ToolChoiceMCP`.
 */
export const GaToolChoice = document(
  'ga-tool-choice',
  withRule(
    gaToolChoiceRules.value,
    z.union([z.enum(GA_TOOL_CHOICES), anyObject().pipe(withRule(gaToolChoiceRules.type, named))]),
  ),
);

export type GaToolChoice = z.infer<typeof GaToolChoice>;
