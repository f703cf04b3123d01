import type * as z from 'zod';
import { isObject, type JsonObject } from '../engine/json/type-of.js';
import { document, type JsonSchema } from '../engine/schema/documented.js';
import { anyOf, rules } from '../engine/schema/rules.js';
import { ALWAYS, addViolation } from '../engine/schema/with-rule.js';
import { mcpServerSchema } from './mcp-server.js';

/** What says where a server is. Source: `MCPTool.server_url`, `MCPTool.connector_id`, `MCPTool.tunnel_id`. */
export const MCP_TARGETS = ['server_url', 'connector_id', 'tunnel_id'] as const;

/** The only properties of a filter. Source: `MCPToolFilter`. */
const FILTER = ['tool_names', 'read_only'];

/** The only properties of an object that says which tools require approval. Source: `MCPTool.require_approval`. */
const APPROVAL = ['always', 'never'];

export const requestMcpServerRules = rules('request-mcp-server', {
  target: {
    text: `must have ${anyOf(MCP_TARGETS)}`,
    source: 'MCPTool.server_url, MCPTool.connector_id, MCPTool.tunnel_id',
  },
  closed: {
    at: ['/allowed_tools', '/require_approval', '/require_approval/*'],
    keyword: 'propertyNames',
    text: 'must have no properties but the documented ones, if it is an object',
    source: 'MCPToolFilter, MCPTool.require_approval',
  },
});

/** Lists the objects of a server that have no properties but the documented ones: where, and which. */
function closedObjects({ allowed_tools, require_approval: approval }: JsonObject) {
  const inside = isObject(approval) ? approval : {};
  return [
    { path: ['allowed_tools'], value: allowed_tools, keys: FILTER },
    { path: ['require_approval'], value: approval, keys: APPROVAL },
    ...APPROVAL.map((key) => ({ path: ['require_approval', key], value: inside[key], keys: FILTER })),
  ];
}

/** The JSON Schema of an object that has no properties but these. */
const closed = (keys: readonly string[], more: object = {}) => ({ propertyNames: { enum: keys }, ...more });

/** In `allOf`, since a union beside the properties would be one of kinds of servers. */
function refine(json: JsonSchema): void {
  const filters = Object.fromEntries(APPROVAL.map((key) => [key, closed(FILTER)]));
  const approval = closed(APPROVAL, { properties: filters });
  json.allOf = [
    { anyOf: MCP_TARGETS.map((key) => ({ required: [key] })) },
    { properties: { allowed_tools: closed(FILTER), require_approval: approval } },
  ] as JsonSchema[];
}

/** An MCP server that a client wants a session to use. It says where the server is. Source: `MCPTool`. */
export const RequestMcpServer = document(
  ['request-mcp-server', 'mcp-server'],
  mcpServerSchema().superRefine((server, context) => {
    if (!isObject(server)) return;
    if (MCP_TARGETS.every((key) => server[key] === undefined)) {
      const message = `must have ${anyOf(MCP_TARGETS)}: nothing says where the server is`;
      addViolation(context, requestMcpServerRules.target, [], message);
    }
    for (const { path, value, keys } of closedObjects(server)) {
      const unknown = isObject(value) && Object.keys(value).find((key) => !keys.includes(key));
      if (typeof unknown !== 'string') continue;
      const message = `must have no properties but ${keys.join(' and ')}, but has ${JSON.stringify(unknown)}`;
      addViolation(context, requestMcpServerRules.closed, path, message);
    }
  }, ALWAYS),
  { refine },
);

export type RequestMcpServer = z.infer<typeof RequestMcpServer>;
