import { McpListToolsTool } from '../../src/objects/index.js';
import { breaking, type Examples, evolved, otherThan } from './_examples.js';
import { mayHave, needs } from './_item.js';

export const tool = { name: 'search', input_schema: { type: 'object', properties: { query: { type: 'string' } } } };

/** Source: `MCPListToolsTool`. */
export const mcpTool: Examples = {
  object: 'mcp-tool',
  schema: McpListToolsTool,
  places: [
    {
      model: 'response',
      at: '/output/0/tools/0',
      inside: { output: [{ type: 'mcp_list_tools', server_label: 'docs' }] },
    },
  ],
  tables: [
    needs(tool, [
      ['/name', 'mcp-tool.types', 'string'],
      ['/input_schema', 'mcp-tool.types', 'object'],
    ]),
    mayHave(tool, [
      ['/description', 'mcp-tool.types', 'string', 'null'],
      ['/annotations', 'mcp-tool.types', 'object', 'null'],
    ]),
    {
      reason: 'every documented property',
      accepted: evolved({ ...tool, description: 'Searches.', annotations: { readOnlyHint: true, title: 'Search' } }),
    },
    {
      reason: 'null and empty values',
      accepted: [
        { ...tool, description: null, annotations: null },
        { ...tool, description: '', annotations: {} },
        { name: '', input_schema: {} },
        { ...tool, annotations: JSON.parse('{"__proto__":{"a":1},"constructor":null}') },
      ],
    },
    {
      reason: 'an input schema that is no JSON Schema: left open, not checked',
      accepted: [JSON.parse('{"__proto__":{"a":1},"type":null}'), { type: 5 }, { properties: [] }].map(
        (input_schema) => ({
          ...tool,
          input_schema,
        }),
      ),
    },
    {
      reason: 'must be an object',
      refused: breaking('mcp-tool.types', '', [...otherThan('object'), 'search', [tool]]),
    },
  ],
};
