import { McpListTools } from '../../src/objects/index.js';
import { breaking, type Examples, evolved, mistyped, otherThan, put } from './_examples.js';
import { inOutput, itsType, mayHave, needs, noObjectOrStatus } from './_item.js';
import { tool } from './mcp-tool.rows.js';

const base = { type: 'mcp_list_tools', server_label: 'docs', tools: [] };

/** Source: `RealtimeMCPListTools`. */
export const mcpListTools: Examples = {
  object: 'mcp-list-tools',
  schema: McpListTools,
  places: inOutput,
  tables: [
    needs(base, [
      ['/server_label', 'mcp-list-tools.types', 'string'],
      ['/tools', 'mcp-list-tools.types', 'array'],
    ]),
    mayHave(base, [['/id', 'mcp-list-tools.types', 'string']]),
    noObjectOrStatus(base),
    itsType(base),
    {
      reason: 'every documented property',
      accepted: evolved({ id: 'mcpl_1', ...base, tools: [tool, { ...tool, description: 'x' }] }),
    },
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
      reason: 'tools must be objects',
      refused: [
        ...mistyped(base, [['/tools/0', 'mcp-tool.types', 'object']]),
        ...mistyped(put(base, '/tools/0', tool), [['/tools/1', 'mcp-tool.types', 'object']]),
      ],
    },
    {
      reason: 'must be an object',
      refused: breaking('conversation-item.types', '', [...otherThan('object'), [base]]),
    },
  ],
};
