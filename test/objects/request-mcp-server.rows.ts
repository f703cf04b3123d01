import { RequestMcpServer } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, missing, mistyped } from './_examples.js';
import { inCreate, inUpdate } from './_requests.js';

const label = { type: 'mcp', server_label: 'flightboard' };
const base = { ...label, server_url: 'https://mcp.example.com/sse' };
const full = {
  ...base,
  authorization: 'token',
  server_description: 'Flights of today.',
  headers: null,
  allowed_tools: ['flight_status'],
  allowed_callers: ['direct'],
  require_approval: 'never',
  defer_loading: false,
};
const tunnel = { ...label, tunnel_id: 'tunnel_0123456789abcdefghijklmnopqrstuv' };
const filter = { tool_names: ['flight_status'], read_only: true };

/** Source: `MCPTool`. */
export const requestMcpServer: Examples = {
  object: 'request-mcp-server',
  schema: RequestMcpServer,
  places: [inUpdate('/tools/0'), inCreate('/tools/0')],
  tables: [
    {
      reason: 'it says where the server is; whether in several ways is left open',
      accepted: [
        base,
        tunnel,
        { ...label, connector_id: 'connector_gmail' },
        { ...base, connector_id: 'connector_gmail' },
        { ...base, ...tunnel, connector_id: 'connector_gmail' },
        ...evolved(full),
      ],
      refused: breaking('request-mcp-server.target', '', [label, { ...label, require_approval: 'never' }]),
    },
    {
      reason: 'filters have no other properties',
      accepted: [
        ...[null, [], {}, filter, { read_only: false }].map((allowed_tools) => ({ ...base, allowed_tools })),
        ...[null, 'always', {}, { always: {}, never: filter }].map((require_approval) => ({
          ...base,
          require_approval,
        })),
      ],
      refused: [
        ...breakingAt(base, '/allowed_tools', 'request-mcp-server.closed', [{ tools: [] }, { ...filter, x_new: null }]),
        ...breakingAt(base, '/require_approval', 'request-mcp-server.closed', [
          { sometimes: {} },
          { always: {}, x_new: null },
          filter,
        ]),
        ...['always', 'never'].flatMap((key) =>
          breakingAt(base, `/require_approval/${key}`, 'request-mcp-server.closed', [{ ...filter, x_new: null }]),
        ),
      ],
    },
    {
      reason: 'the properties of servers in the answers of the API',
      refused: [
        ...missing(base, [['/server_label', 'mcp-server.types', 'string']]),
        ...mistyped(full, [
          ['/type', 'mcp-server.type', 'string'],
          ['/server_label', 'mcp-server.types', 'string'],
          ['/server_url', 'mcp-server.types', 'string'],
          ['/authorization', 'mcp-server.types', 'string'],
          ['/headers', 'mcp-server.headers', 'object', 'null'],
          ['/allowed_tools', 'mcp-server.allowed-tools', 'array', 'object', 'null'],
          ['/allowed_callers', 'mcp-server.callers', 'array', 'null'],
          ['/require_approval', 'mcp-server.approval', 'string', 'object', 'null'],
          ['/defer_loading', 'mcp-server.types', 'boolean'],
        ]),
        ...breakingAt(tunnel, '/tunnel_id', 'mcp-server.tunnel', [`tunnel_${'a'.repeat(31)}`]),
        ...breakingAt(base, '/connector_id', 'mcp-server.connector', ['connector_slack']),
      ],
    },
  ],
};
