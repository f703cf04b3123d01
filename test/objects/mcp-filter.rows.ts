import { McpApprovalFilter, McpFilter } from '../../src/objects/index.js';
import { breakingAt, type Examples, evolved, mistyped, type Place, smallest } from './_examples.js';

const names = { tool_names: ['flight_status', 'airport_delays'] };
const full = { ...names, read_only: true };

/** A place in a server that a session has. */
const inServer = (at: string): Place => ({
  model: 'ga-session',
  at: `/tools/0${at}`,
  inside: { ...smallest['ga-session'], tools: [{ type: 'mcp', server_label: 'flightboard' }] },
});

/** Source: `MCPToolFilter`. */
export const mcpFilter: Examples = {
  object: 'mcp-filter',
  schema: McpFilter,
  places: ['/allowed_tools', '/require_approval/always', '/require_approval/never'].map(inServer),
  tables: [
    { reason: 'every property is optional', accepted: [{}, names, { read_only: false }, full] },
    { reason: 'properties that are not documented', accepted: evolved(full) },
    {
      reason: 'names of tools are an array of strings',
      accepted: [[], [''], ['a'], ['a', 'a'], Array.from({ length: 500 }, (_, i) => `tool_${i}`)].map((tool_names) => ({
        tool_names,
      })),
      refused: [
        ...mistyped({}, [['/tool_names', 'mcp-filter.tool-names', 'array']]),
        ...breakingAt({}, '/tool_names', 'mcp-filter.tool-names', ['flight_status', true, 1, { 0: 'a' }]),
        ...mistyped(names, [
          ['/tool_names/0', 'mcp-filter.tool-names', 'string'],
          ['/tool_names/1', 'mcp-filter.tool-names', 'string'],
        ]),
        ...breakingAt(names, '/tool_names/1', 'mcp-filter.tool-names', [['a'], { name: 'a' }]),
      ],
    },
    {
      reason: 'read_only is a boolean',
      accepted: [true, false].map((read_only) => ({ read_only })),
      refused: [
        ...mistyped({}, [['/read_only', 'mcp-filter.read-only', 'boolean']]),
        ...breakingAt({}, '/read_only', 'mcp-filter.read-only', ['true', 'false', 1, 'yes']),
      ],
    },
  ],
};

/** Source: `MCPTool.require_approval`. */
export const mcpApprovalFilter: Examples = {
  object: 'mcp-approval-filter',
  schema: McpApprovalFilter,
  places: [inServer('/require_approval')],
  tables: [
    {
      reason: 'every property is optional',
      accepted: [{}, { always: {} }, { never: {} }, { always: { read_only: false }, never: full }],
    },
    { reason: 'properties that are not documented', accepted: evolved({ always: names, never: { read_only: true } }) },
    {
      reason: 'both are filters',
      refused: [
        ...mistyped({}, [
          ['/always', 'mcp-approval-filter.filters', 'object'],
          ['/never', 'mcp-approval-filter.filters', 'object'],
        ]),
        ...breakingAt({ always: full }, '/never', 'mcp-approval-filter.filters', [
          ...[['flight_status'], 'flight_status', true, 1, '{}'],
        ]),
      ],
    },
    {
      reason: 'the filters inside',
      refused: [
        ...mistyped({ always: full }, [
          ['/always/tool_names', 'mcp-filter.tool-names', 'array'],
          ['/always/read_only', 'mcp-filter.read-only', 'boolean'],
        ]),
        ...mistyped({ never: full }, [
          ['/never/tool_names', 'mcp-filter.tool-names', 'array'],
          ['/never/tool_names/0', 'mcp-filter.tool-names', 'string'],
          ['/never/read_only', 'mcp-filter.read-only', 'boolean'],
        ]),
      ],
    },
  ],
};
