import { define } from '../src/engine/cases/definition.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import { isObject } from '../src/engine/json/type-of.js';
import { McpListToolsTool, mcpToolRules } from '../src/objects/mcp-tool.js';
import { deepNesting } from './_boundary-cases.js';
import { notJsonSchema } from './_json-schema-cases.js';
import { isJsonSchema } from './_json-schema-check.js';
import { wrongRequired, wrongStringsOrNull } from './_wrong-cases.js';
import { mcpListToolsTool } from './mcp-tool.js';

/** Cases of MCP tools. */
export const mcpToolDefinition = define('mcp-tool', McpListToolsTool, mcpListToolsTool, () => ({
  nearMisses: [
    ...wrongTypes(mcpToolRules.types, '', 'object'),
    ...wrongRequired(mcpToolRules.types, 'string', 'name'),
    ...wrongRequired(mcpToolRules.types, 'object', 'input_schema'),
    ...wrongStringsOrNull(mcpToolRules.types, 'description'),
    ...wrongTypes(mcpToolRules.types, '/annotations', 'object', 'null'),
  ],
  ambiguous: [notJsonSchema(mcpToolRules.types, '/input_schema')],
  isOpen: ({ input_schema }) => isObject(input_schema) && !isJsonSchema(input_schema),
  boundaries: deepNesting(mcpToolRules.types, '/input_schema'),
}));
