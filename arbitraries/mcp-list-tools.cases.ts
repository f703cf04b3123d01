import { define } from '../src/engine/cases/definition.js';
import { McpListTools, mcpListToolsRules } from '../src/objects/mcp-list-tools.js';
import { manyItems } from './_boundary-cases.js';
import { newIds } from './_evolution-cases.js';
import { wrongRequired, wrongStrings } from './_wrong-cases.js';
import { mcpListTools } from './mcp-list-tools.js';

/** Cases of lists of MCP tools. */
export const mcpListToolsDefinition = define('mcp-list-tools', McpListTools, mcpListTools, () => ({
  nearMisses: [
    ...wrongStrings(mcpListToolsRules.types, 'id'),
    ...wrongRequired(mcpListToolsRules.types, 'string', 'server_label'),
    ...wrongRequired(mcpListToolsRules.types, 'array', 'tools'),
  ],
  boundaries: manyItems(mcpListToolsRules.types, '/tools', 'tools'),
  evolutions: newIds('/id'),
  exclusions: ['/id empty'],
}));
