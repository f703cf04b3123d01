import { define } from '../src/engine/cases/definition.js';
import { wrongTypes } from '../src/engine/cases/wrong.js';
import { McpListToolsTool, mcpToolRules } from '../src/objects/mcp-tool.js';
import { deepNesting } from './_boundary-cases.js';
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
  boundaries: deepNesting(mcpToolRules.types, '/input_schema'),
}));
