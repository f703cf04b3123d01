import { McpServer } from '../../src/objects/index.js';
import { breaking, breakingAt, type Examples, evolved, missing, mistyped } from './_examples.js';

const base = { type: 'mcp', server_label: 'flightboard', server_url: 'https://mcp.example.com/sse' };
const settings = {
  authorization: 'token',
  server_description: 'Flights of today.',
  headers: { 'X-Tenant': 'acme' },
  allowed_tools: ['flight_status'],
  allowed_callers: ['direct'],
  require_approval: 'never',
  defer_loading: false,
};
const tunnel = { type: 'mcp', server_label: 'lab', tunnel_id: 'tunnel_0123456789abcdefghijklmnopqrstuv' };

/** Returns an object with an own property, even if it is `__proto__`. */
const own = (key: string, value: unknown): unknown => JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`);

/** Source: `MCPTool`. */
export const mcpServer: Examples = {
  object: 'mcp-server',
  schema: McpServer,
  places: [{ model: 'ga-session', at: '/tools/0' }],
  tables: [
    {
      reason: 'every documented property',
      // The names of headers are data, so that none is added to them.
      accepted: [base, { ...base, ...settings }, ...evolved({ ...base, ...settings, headers: null }), tunnel],
    },
    {
      reason: 'the type, beside a label',
      refused: [
        ...mistyped(base, [['/type', 'mcp-server.type', 'string']]),
        ...breakingAt(base, '/type', 'mcp-server.type', [
          ...['MCP', 'Mcp', 'mcp ', ' mcp', 'mc', 'mcp_call', 'mcp_list_tools', 'web_search', 'constructor', ''],
        ]),
      ],
    },
    {
      reason: 'the label is required',
      accepted: ['', 'a', 'front-desk', 'two words', 'l'.repeat(1000)].map((server_label) => ({
        ...base,
        server_label,
      })),
      refused: [
        ...missing(base, [['/server_label', 'mcp-server.types', 'string']]),
        ...mistyped(base, [['/server_label', 'mcp-server.types', 'string']]),
        ...breaking('mcp-server.types', '/server_label', [{ type: 'mcp' }]),
      ],
    },
    {
      reason: 'texts',
      accepted: [
        { ...base, authorization: '', server_description: '' },
        { ...base, server_description: 'd'.repeat(100_000) },
      ],
      refused: mistyped(base, [
        ['/server_url', 'mcp-server.types', 'string'],
        ['/authorization', 'mcp-server.types', 'string'],
        ['/server_description', 'mcp-server.types', 'string'],
      ]),
    },
    {
      reason: 'whether a server says where it is, and how, is open in what the API sends',
      accepted: [
        { type: 'mcp', server_label: 'a' },
        { ...base, connector_id: 'connector_gmail' },
        { ...tunnel, connector_id: 'connector_gmail' },
        { ...base, ...tunnel, connector_id: 'connector_gmail' },
        ...['', '/mcp', 'mcp.example.com', 'http://localhost:3000/mcp'].map((server_url) => ({ ...base, server_url })),
      ],
    },
    {
      reason: 'documented connectors',
      accepted: [
        ...['dropbox', 'gmail', 'googlecalendar', 'googledrive'],
        ...['microsoftteams', 'outlookcalendar', 'outlookemail', 'sharepoint'],
      ].map((name) => ({ type: 'mcp', server_label: 'a', connector_id: `connector_${name}` })),
      refused: [
        ...mistyped(base, [['/connector_id', 'mcp-server.connector', 'string']]),
        ...breakingAt(base, '/connector_id', 'mcp-server.connector', [
          ...['connector_', 'gmail', 'connector_Gmail', 'CONNECTOR_GMAIL', 'connector-gmail', 'connector_gmail ', ''],
          ...['connector_slack', 'connector_google_drive', 'toString'],
        ]),
      ],
    },
    {
      reason: 'a tunnel is 32 digits or lower-case letters after its prefix',
      accepted: ['0'.repeat(32), 'z'.repeat(32), '0123456789abcdefghijklmnopqrstuv'].map((id) => ({
        ...tunnel,
        tunnel_id: `tunnel_${id}`,
      })),
      refused: [
        ...mistyped(tunnel, [['/tunnel_id', 'mcp-server.tunnel', 'string']]),
        ...breakingAt(tunnel, '/tunnel_id', 'mcp-server.tunnel', [
          ...['a'.repeat(31), 'a'.repeat(33), 'A'.repeat(32), `${'a'.repeat(31)}-`, 'é'.repeat(32), ''].map(
            (id) => `tunnel_${id}`,
          ),
          ...[
            'a'.repeat(32),
            `Tunnel_${'a'.repeat(32)}`,
            ` tunnel_${'a'.repeat(32)}`,
            `tunnel_${'a'.repeat(32)}\n`,
            '',
          ],
        ]),
      ],
    },
    {
      reason: 'headers are strings by their names, or null',
      accepted: [null, {}, { a: '' }, own('__proto__', 'a'), own('constructor', 'a')].map((headers) => ({
        ...base,
        headers,
      })),
      refused: [
        ...mistyped(base, [
          ['/headers', 'mcp-server.headers', 'object', 'null'],
          ['/headers/a', 'mcp-server.headers', 'string'],
        ]),
        ...breakingAt(base, '/headers', 'mcp-server.headers', ['a: b', true, [['a', 'b']]]),
        ...[5, null].map((value) => ({
          value: { ...base, headers: own('__proto__', value) },
          rule: 'mcp-server.headers' as const,
          path: '/headers/__proto__',
        })),
      ],
    },
    {
      reason: 'allowed tools: names, a filter or null',
      accepted: [null, [], [''], ['a', 'b'], {}, { tool_names: ['a'] }, { read_only: true }].map((allowed_tools) => ({
        ...base,
        allowed_tools,
      })),
      refused: [
        ...mistyped(base, [['/allowed_tools', 'mcp-server.allowed-tools', 'array', 'object', 'null']]),
        ...breakingAt(base, '/allowed_tools', 'mcp-server.allowed-tools', ['flight_status', true, 1]),
        ...mistyped({ ...base, allowed_tools: ['a'] }, [['/allowed_tools/0', 'mcp-server.allowed-tools', 'string']]),
        ...mistyped({ ...base, allowed_tools: {} }, [
          ['/allowed_tools/tool_names', 'mcp-filter.tool-names', 'array'],
          ['/allowed_tools/read_only', 'mcp-filter.read-only', 'boolean'],
        ]),
      ],
    },
    {
      reason: 'at least one caller, or null',
      accepted: [null, ['direct'], ['programmatic'], ['direct', 'programmatic'], ['programmatic', 'direct']].map(
        (allowed_callers) => ({ ...base, allowed_callers }),
      ),
      refused: [
        ...mistyped(base, [['/allowed_callers', 'mcp-server.callers', 'array', 'null']]),
        ...breakingAt(base, '/allowed_callers', 'mcp-server.callers', [[], 'direct', { direct: true }]),
        ...mistyped({ ...base, allowed_callers: ['direct'] }, [['/allowed_callers/1', 'mcp-server.callers', 'string']]),
        ...breakingAt(base, '/allowed_callers/0', 'mcp-server.callers', ['Direct', 'indirect', 'model', 'direct ', '']),
      ],
    },
    {
      reason: 'approvals: always, never, filters or null',
      accepted: ['always', 'never', null, {}, { always: {} }, { never: { tool_names: ['a'] }, always: {} }].map(
        (require_approval) => ({ ...base, require_approval }),
      ),
      refused: [
        ...mistyped(base, [['/require_approval', 'mcp-server.approval', 'string', 'object', 'null']]),
        ...breakingAt(base, '/require_approval', 'mcp-server.approval', [
          ...['auto', 'Always', 'NEVER', 'always ', 'alway', 'none', 'true', '{}', '', true, ['always'], [{}]],
        ]),
        ...mistyped({ ...base, require_approval: {} }, [
          ['/require_approval/always', 'mcp-approval-filter.filters', 'object'],
          ['/require_approval/never', 'mcp-approval-filter.filters', 'object'],
          ['/require_approval/never/tool_names', 'mcp-filter.tool-names', 'array'],
        ]),
      ],
    },
    {
      reason: 'loading may be deferred',
      accepted: [true, false].map((defer_loading) => ({ ...base, defer_loading })),
      refused: [
        ...mistyped(base, [['/defer_loading', 'mcp-server.types', 'boolean']]),
        ...breakingAt(base, '/defer_loading', 'mcp-server.types', ['true', 1]),
      ],
    },
  ],
};
