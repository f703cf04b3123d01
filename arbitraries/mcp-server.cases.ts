import { define } from '../src/engine/cases/definition.js';
import { type Mutation, type ObjectCases, UNFIT } from '../src/engine/cases/mutation.js';
import { lookAlikes, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import { isObject, type JsonObject } from '../src/engine/json/type-of.js';
import { MCP_SERVER, McpServer, mcpServerRules } from '../src/objects/mcp-server.js';
import { ambiguity, drawFrom, loneSurrogate, newWord } from './_ambiguous-cases.js';
import { boundariesAt, manyItems } from './_boundary-cases.js';
import { onlyIf, wrongRequired, wrongStrings } from './_wrong-cases.js';
import { mcpServer } from './mcp-server.js';

const { type, connectors, tunnel, callers, approvals } = MCP_SERVER;

const rest = (length: number) => 'a1'.repeat(tunnel.length).slice(0, length);

/**
 * Near misses of servers. None of them replaces the whole server with another JSON type, which would not be a tool at all.
 * None removes the type, since an object without a type is a function tool.
 */
const nearMisses = (): Mutation[] => [
  ...wrongTypes(mcpServerRules.type, '/type', 'string'),
  ...lookAlikes(mcpServerRules.type, '/type', type),
  ...wrongValues(mcpServerRules.type, '/type', { 'item-type': 'mcp_call' }),
  ...wrongRequired(mcpServerRules.types, 'string', 'server_label'),
  ...wrongStrings(mcpServerRules.types, 'server_url', 'authorization', 'server_description'),
  ...wrongTypes(mcpServerRules.types, '/defer_loading', 'boolean'),
  ...wrongValues(mcpServerRules.types, '/defer_loading', { 'boolean-as-text': 'true', 'boolean-as-number': 1 }),
  ...wrongTypes(mcpServerRules.connector, '/connector_id', 'string'),
  ...lookAlikes(mcpServerRules.connector, '/connector_id', connectors[0]),
  ...wrongValues(mcpServerRules.connector, '/connector_id', {
    'prefix-missing': 'dropbox',
    'prefix-alone': 'connector_',
  }),
  ...wrongTypes(mcpServerRules.tunnel, '/tunnel_id', 'string'),
  ...wrongValues(mcpServerRules.tunnel, '/tunnel_id', {
    [`${tunnel.length - 1}-characters`]: tunnel.prefix + rest(tunnel.length - 1),
    [`${tunnel.length + 1}-characters`]: tunnel.prefix + rest(tunnel.length + 1),
    'upper-case': tunnel.prefix + rest(tunnel.length).toUpperCase(),
    'line-break-at-the-end': `${tunnel.prefix}${rest(tunnel.length)}\n`,
    'other-character': `${tunnel.prefix}${rest(tunnel.length - 1)}-`,
    'prefix-missing': rest(tunnel.length),
    'prefix-alone': tunnel.prefix,
    empty: '',
  }),
  ...wrongTypes(mcpServerRules.headers, '/headers', 'object', 'null'),
  ...wrongTypes(mcpServerRules.headers, '/headers/*', 'string'),
  ...wrongTypes(mcpServerRules['allowed-tools'], '/allowed_tools', 'array', 'object', 'null'),
  // In a filter, the place would be one of its properties.
  ...onlyIf(
    (server) => Array.isArray(server.allowed_tools),
    wrongTypes(mcpServerRules['allowed-tools'], '/allowed_tools/*', 'string'),
  ),
  ...wrongTypes(mcpServerRules.callers, '/allowed_callers', 'array', 'null'),
  ...wrongValues(mcpServerRules.callers, '/allowed_callers', { 'empty-list': [] }),
  ...wrongTypes(mcpServerRules.callers, '/allowed_callers/*', 'string'),
  ...lookAlikes(mcpServerRules.callers, '/allowed_callers/*', callers[0]),
  ...wrongTypes(mcpServerRules.approval, '/require_approval', 'string', 'object', 'null'),
  ...lookAlikes(mcpServerRules.approval, '/require_approval', approvals[0]),
  ...wrongValues(mcpServerRules.approval, '/require_approval', { auto: 'auto', 'mode-of-filter': 'read_only' }),
];

const TARGETS = {
  server_url: 'https://a.io',
  connector_id: connectors[0],
  tunnel_id: tunnel.prefix + rest(tunnel.length),
} as const;

const targetsOf = (server: JsonObject) => Object.keys(TARGETS).filter((key) => server[key] !== undefined);

/** Adds targets until a server has this number of them. */
const severalTargets = (count: number): Mutation['change'] => {
  return (server) => {
    const own = server as JsonObject;
    const missing = Object.entries(TARGETS).filter(([key]) => own[key] === undefined);
    const added = missing.slice(0, count - targetsOf(own).length);
    return added.length > 0 ? { ...own, ...Object.fromEntries(added) } : UNFIT;
  };
};

const TARGET_READINGS = ['one of them is enough', 'exactly one of them is given'] as const;

/** Removes what says where a server is. */
export const withoutTarget: Mutation['change'] = (server) =>
  isObject(server) ? Object.fromEntries(Object.entries(server).filter(([key]) => !(key in TARGETS))) : UNFIT;

const ambiguous = (): Mutation[] => [
  ambiguity(mcpServerRules.target, '', 'two-targets', TARGET_READINGS, severalTargets(2)),
  ambiguity(mcpServerRules.target, '', 'three-targets', TARGET_READINGS, severalTargets(3)),
  ambiguity(
    mcpServerRules.url,
    '/server_url',
    'not-a-url',
    ['a format does not restrict a string', 'a string must have its format'],
    drawFrom('', 'mcp.example.com', '/mcp', 'not a URL'),
  ),
  newWord(mcpServerRules.connector, '/connector_id', ['connector_slack', 'connector_notion']),
  newWord(mcpServerRules.callers, '/allowed_callers/*', ['scheduled', 'delegated']),
  newWord(mcpServerRules.approval, '/require_approval', ['on_write', 'once']),
  loneSurrogate(mcpServerRules.types, '/server_description'),
];

/** The cases of MCP servers, wherever they are. */
export const mcpServerCases = () =>
  ({
    nearMisses: nearMisses(),
    ambiguous: ambiguous(),
    boundaries: [
      ...manyItems(mcpServerRules['allowed-tools'], '/allowed_tools', 'tools').map((boundary) => ({
        ...boundary,
        isReached: (value: unknown, owner: Readonly<JsonObject>) =>
          Array.isArray(value) && boundary.isReached(value, owner),
      })),
      ...boundariesAt<JsonObject>(mcpServerRules.headers, '/headers', {
        '20 headers': (headers) => Object.keys(headers).length >= 20,
        'a header called __proto__': (headers) => Object.hasOwn(headers, '__proto__'),
      }),
      ...boundariesAt<JsonObject>(mcpServerRules.approval, '/require_approval', {
        'a filter for both': (approval) => approval.always !== undefined && approval.never !== undefined,
      }),
    ],
    isOpen: (server) => targetsOf(server).length !== 1,
    exclusions: [' every property', '/server_url empty', '/tunnel_id empty'],
    // A server has one target.
    conflicts: [
      ['/server_url', '/connector_id'],
      ['/server_url', '/tunnel_id'],
      ['/connector_id', '/tunnel_id'],
    ],
  }) satisfies ObjectCases;

/** Cases of MCP servers in the answers of the API. */
export const mcpServerDefinition = define('mcp-server', McpServer, mcpServer, () => {
  const cases = mcpServerCases();
  const noTarget = ambiguity(
    mcpServerRules.target,
    '',
    'no-target',
    ['only a request must say where the server is', 'a server always says where it is'],
    withoutTarget,
  );
  return { ...cases, ambiguous: [noTarget, ...cases.ambiguous] };
});
