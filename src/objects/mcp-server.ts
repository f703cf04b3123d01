import * as z from 'zod';
import { isObject } from '../engine/json/type-of.js';
import { document } from '../engine/schema/documented.js';
import { anyOf, rules } from '../engine/schema/rules.js';
import { ALWAYS, addViolation, anyObject, describeValue, text, withRule } from '../engine/schema/with-rule.js';
import { McpApprovalFilter, McpFilter } from './mcp-filter.js';

/** An MCP server that a session may use. Source: `MCPTool`. */
export const MCP_SERVER = {
  type: 'mcp',
  connectors: [
    'connector_dropbox',
    'connector_gmail',
    'connector_googlecalendar',
    'connector_googledrive',
    'connector_microsoftteams',
    'connector_outlookcalendar',
    'connector_outlookemail',
    'connector_sharepoint',
  ],
  tunnel: { prefix: 'tunnel_', length: 32 },
  callers: ['direct', 'programmatic'],
  approvals: ['always', 'never'],
} as const;

const { type, connectors, tunnel, callers, approvals } = MCP_SERVER;

export const mcpServerRules = rules('mcp-server', {
  target: {
    text: 'has one of server_url, connector_id and tunnel_id',
    source: 'MCPTool.server_url, MCPTool.connector_id, MCPTool.tunnel_id',
    effect: 'shapes',
  },
  type: { at: '/type', text: `must be "${type}"`, source: 'MCPTool.type' },
  types: {
    at: '/*',
    text: 'must have the documented JSON type; server_label is a required string',
    source: 'MCPTool',
  },
  url: { at: '/server_url', text: 'is a URI', source: 'MCPTool.server_url', effect: 'shapes' },
  connector: {
    at: '/connector_id',
    text: `must be ${anyOf(connectors)}`,
    source: 'MCPTool.connector_id',
  },
  tunnel: {
    at: '/tunnel_id',
    text: `must be ${tunnel.prefix}, followed by ${tunnel.length} digits or lower-case letters`,
    source: 'MCPTool.tunnel_id',
  },
  headers: { at: ['/headers', '/headers/*'], text: 'must be null or map names to strings', source: 'MCPTool.headers' },
  'allowed-tools': {
    at: ['/allowed_tools', '/allowed_tools/*'],
    text: 'must be an array of strings, a filter or null',
    source: 'MCPTool.allowed_tools',
  },
  callers: {
    at: ['/allowed_callers', '/allowed_callers/*'],
    text: `must be null or an array of at least one of ${anyOf(callers)}`,
    source: 'MCPTool.allowed_callers, CallableToolAllowedCaller',
  },
  approval: {
    at: '/require_approval',
    text: `must be ${anyOf([...approvals, 'an object with filters', 'null'])}`,
    source: 'MCPTool.require_approval',
  },
});

const optionalText = () => text(mcpServerRules.types).optional();

/** Every own key is a header, including `__proto__`. The schema returns the object as it is, like that of metadata. */
const Headers = z
  // An issue that aborts the parse could not be named after its rule.
  .custom<Record<string, string>>(isObject, { abort: false })
  .superRefine((headers, context) => {
    if (!isObject(headers)) return;
    for (const [name, value] of Object.entries(headers)) {
      if (typeof value === 'string') continue;
      addViolation(context, mcpServerRules.headers, [name], `must be a string, but ${describeValue(value)}`);
    }
  }, ALWAYS)
  .meta({ type: 'object', additionalProperties: { type: 'string' } });

const toolName = withRule(mcpServerRules['allowed-tools'], z.string(), 'must be a string');
const caller = withRule(mcpServerRules.callers, z.enum(callers), `must be ${anyOf(callers)}`);

/** The schema of a server, wherever it is. Each call returns another one. */
export const mcpServerSchema = () =>
  withRule(
    mcpServerRules.types,
    z.looseObject({
      type: withRule(mcpServerRules.type, z.literal(type)),
      server_label: text(mcpServerRules.types),
      server_url: optionalText(),
      connector_id: withRule(mcpServerRules.connector, z.enum(connectors)).optional(),
      tunnel_id: withRule(
        mcpServerRules.tunnel,
        z.string().regex(new RegExp(`^${tunnel.prefix}[a-z0-9]{${tunnel.length}}$`)),
      ).optional(),
      authorization: optionalText(),
      server_description: optionalText(),
      headers: withRule(mcpServerRules.headers, Headers.nullable()).optional(),
      allowed_tools: withRule(
        mcpServerRules['allowed-tools'],
        z.union([z.array(toolName), anyObject().pipe(McpFilter)]).nullable(),
      ).optional(),
      allowed_callers: withRule(mcpServerRules.callers, z.array(caller).min(1).nullable()).optional(),
      require_approval: withRule(
        mcpServerRules.approval,
        z.union([z.enum(approvals), anyObject().pipe(McpApprovalFilter)]).nullable(),
      ).optional(),
      defer_loading: withRule(mcpServerRules.types, z.boolean(), 'must be a boolean').optional(),
    }),
    'must be an object',
  );

/**
 * An MCP server as a tool of a session. A request must say where the server is; whether the API repeats that is not
 * documented, so the schema accepts a server without it. Source: `MCPTool`.
 */
export const McpServer = document('mcp-server', mcpServerSchema());

export type McpServer = z.infer<typeof McpServer>;
