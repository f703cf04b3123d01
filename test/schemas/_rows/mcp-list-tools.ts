import { McpListTools, McpListToolsTool } from '../../../src/schemas/index.js';
import { breaking, type Examples, evolved, mistyped, otherThan, put } from '../_examples.js';
import { inOutput, itsType, mayHave, needs, noObjectOrStatus } from './_item.js';

const tool = { name: 'search', input_schema: { type: 'object', properties: { query: { type: 'string' } } } };
const base = { type: 'mcp_list_tools', server_label: 'docs', tools: [] };

/** Source: `RealtimeMCPListTools`. */
export const mcpListTools: Examples = {
  object: 'MCP list of tools',
  schema: McpListTools,
  places: inOutput,
  tables: [
    needs(base, [
      ['/server_label', 'item.mcp_list_tools', 'string'],
      ['/tools', 'item.mcp_list_tools', 'array'],
    ]),
    mayHave(base, [['/id', 'types', 'string']]),
    noObjectOrStatus(base),
    itsType(base),
    { reason: 'in full', accepted: evolved({ id: 'mcpl_1', ...base, tools: [tool, { ...tool, description: 'x' }] }) },
    {
      reason: 'any ids and any label',
      accepted: [
        { ...base, id: '' },
        { ...base, id: '1' },
        { ...base, server_label: '' },
      ],
    },
    { reason: 'many tools', accepted: [{ ...base, tools: Array(500).fill(tool) }] },
    {
      reason: 'tools that are objects',
      refused: [
        ...mistyped(base, [['/tools/0', 'item.mcp_list_tools.tools[]', 'object']]),
        ...mistyped(put(base, '/tools/0', tool), [['/tools/1', 'item.mcp_list_tools.tools[]', 'object']]),
      ],
    },
    {
      reason: 'nothing but an object',
      refused: breaking('response.output[]', '', [...otherThan('object'), [base]]),
    },
  ],
};

/** Source: `MCPListToolsTool`. */
export const mcpListToolsTool: Examples = {
  object: 'tool of an MCP list',
  schema: McpListToolsTool,
  places: [{ model: 'response', at: '/output/0/tools/0', inside: { output: [base] } }],
  tables: [
    needs(tool, [
      ['/name', 'item.mcp_list_tools.tools[]', 'string'],
      ['/input_schema', 'item.mcp_list_tools.tools[]', 'object'],
    ]),
    mayHave(tool, [
      ['/description', 'item.mcp_list_tools.tools[]', 'string', 'null'],
      ['/annotations', 'item.mcp_list_tools.tools[]', 'object', 'null'],
    ]),
    {
      reason: 'in full',
      accepted: evolved({ ...tool, description: 'Searches.', annotations: { readOnlyHint: true, title: 'Search' } }),
    },
    {
      reason: 'null or empty',
      accepted: [
        { ...tool, description: null, annotations: null },
        { ...tool, description: '', annotations: {} },
        { name: '', input_schema: {} },
        { ...tool, annotations: JSON.parse('{"__proto__":{"a":1},"constructor":null}') },
        { ...tool, input_schema: JSON.parse('{"__proto__":{"a":1},"type":null}') },
      ],
    },
    {
      reason: 'nothing but an object',
      refused: breaking('item.mcp_list_tools.tools[]', '', [...otherThan('object'), 'search', [tool]]),
    },
  ],
};
