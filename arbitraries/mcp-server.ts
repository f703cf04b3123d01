import * as fc from 'fast-check';
import { either, weighted } from '../src/engine/generate/choosing.js';
import { type Constraints, type Making, tiered } from '../src/engine/generate/constraints.js';
import { drawn } from '../src/engine/generate/drawn.js';
import { fixed } from '../src/engine/generate/fixed.js';
import { distinct, list } from '../src/engine/generate/list.js';
import { object, optional } from '../src/engine/generate/object.js';
import { oneOf, orNull } from '../src/engine/generate/one-of.js';
import { MCP_SERVER, type McpServer } from '../src/objects/mcp-server.js';
import { SPECIAL_KEYS } from './_json.js';
import type { Scene } from './_scene.js';
import { SCENES } from './_scenes.js';
import { anyText, awkwardText, textFrom } from './_text.js';
import { anyFunctionName } from './function-tool.js';
import { mcpApprovalFilter, mcpApprovalFilterOf, mcpFilter, mcpFilterOf, namesOf } from './mcp-filter.js';

const { type, connectors, tunnel, callers, approvals } = MCP_SERVER;

/** At most 20 characters each: the systematic cases shorten longer strings, and a URL that is cut off is not a URL. */
const URLS = {
  typical: ['https://mcp.acme.dev', 'https://a.dev/mcp', 'https://mcp.io/sse'],
  edge: ['http://a.b', 'HTTPS://A.IO/MCP', 'http://[::1]:8080/', 'https://a.io/?q=%20', 'https://u:p@a.io/#f'],
} as const;

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
const PLAIN_TUNNEL = tunnel.prefix + 'a'.repeat(tunnel.length);

const tunnelId = () =>
  drawn(
    (random) => {
      const characters = Array.from({ length: tunnel.length }, () => ALPHABET[random.nextInt(0, ALPHABET.length - 1)]);
      return tunnel.prefix + characters.join('');
    },
    (id) => (id === PLAIN_TUNNEL ? [] : [PLAIN_TUNNEL]),
  );

/** Headers with one of these numbers of names. */
const headersOf = (name: fc.Arbitrary<string>, value: fc.Arbitrary<string>, ...counts: readonly number[]) =>
  distinct(fc.tuple(name, value), ([name]) => name, 0, ...counts).map(
    (pairs): Record<string, string> => Object.fromEntries(pairs),
  );

/** Where the server is. Each server has one of these properties. */
const TARGETS = {
  server_url: ({ tier }: Making) => oneOf<readonly string[]>(...URLS[tier]),
  connector_id: () => oneOf(...connectors),
  tunnel_id: tunnelId,
} as const;

type Target = keyof typeof TARGETS;

/** Servers that are found by one of the targets. */
function serversOf(
  target: Target,
  label: fc.Arbitrary<string>,
  settings: Parameters<typeof object>[0],
  making: Making,
): fc.Arbitrary<McpServer> {
  const shape = { type: fixed(type), server_label: label, [target]: TARGETS[target](making), ...settings };
  return object(shape, making) as fc.Arbitrary<McpServer>;
}

function typicalServer({ name, mcp }: Scene, making: Making): fc.Arbitrary<McpServer> {
  const allowedTools = weighted<McpServer['allowed_tools']>(
    [2, fixed(null)],
    [3, namesOf(mcp.tools)],
    [1, mcpFilterOf(mcp.tools, making)],
  );
  const approval = weighted<McpServer['require_approval']>(
    [5, fixed('never')],
    [2, fixed('always')],
    [1, fixed(null)],
    [1, mcpApprovalFilterOf(mcp.tools, making)],
  );
  const settings = {
    authorization: optional(textFrom(0, 'ya29.a0AfB_byC', 'eyJhbGciOiJSUzI1NiJ9'), 0),
    server_description: optional(textFrom(0, `Tools of ${name}`), 0.3),
    headers: optional(orNull(headersOf(oneOf('X-Tenant', 'X-Locale'), textFrom(0, 'acme', 'en-US'), 1, 2)), 0.2),
    allowed_tools: optional(allowedTools, 0.7),
    allowed_callers: optional(fixed(null), 0),
    require_approval: optional(approval),
    defer_loading: optional(fixed(false), 0),
  };
  const label = textFrom(1, mcp.label);
  return weighted(
    [9, serversOf('server_url', label, settings, making)],
    [1, serversOf('connector_id', label, settings, making)],
  );
}

/** Typical MCP servers of these scenes. */
export const mcpServerIn = (scenes: readonly Scene[], making: Making): fc.Arbitrary<McpServer> =>
  either(...scenes.map((scene) => typicalServer(scene, making)));

function edgeServer(making: Making): fc.Arbitrary<McpServer> {
  const headerName = weighted([2, textFrom(1, 'Authorization', ...SPECIAL_KEYS)], [1, awkwardText(1)]);
  const settings = {
    authorization: optional(anyText()),
    server_description: optional(anyText()),
    headers: optional(orNull(headersOf(headerName, anyText(), 0, 1, 1, 2, 20))),
    allowed_tools: optional(
      weighted<McpServer['allowed_tools']>(
        [1, fixed(null)],
        [3, list(anyFunctionName(), 0, 0, 1, 1, 2, 20)],
        [2, mcpFilter(making)],
      ),
    ),
    allowed_callers: optional(orNull(distinct(oneOf(...callers), (caller) => caller, 1, 1, 2))),
    require_approval: optional(
      weighted<McpServer['require_approval']>(
        [1, fixed(null)],
        [2, oneOf(...approvals)],
        [3, mcpApprovalFilter(making)],
      ),
    ),
    defer_loading: optional(fc.boolean()),
  };
  const targets = Object.keys(TARGETS) as Target[];
  return either(...targets.map((target) => serversOf(target, anyText(), settings, making)));
}

/**
 * MCP servers as tools of a session: `{ type, server_label, server_url, … }`. A server has exactly one of `server_url`,
 * `connector_id` and `tunnel_id`, with every `presence`. URLs are absolute. Typical servers have a URL or a connector.
 * Throws a `RangeError` if an option is unknown. Source: `MCPTool`.
 *
 * @example
 * const targets = (server) => [server.server_url, server.connector_id, server.tunnel_id];
 * fc.assert(fc.property(mcpServer(), (server) => targets(server).filter((one) => one !== undefined).length === 1));
 */
export function mcpServer(constraints: Constraints = {}): fc.Arbitrary<McpServer> {
  return tiered(constraints, (making) =>
    making.tier === 'typical' ? mcpServerIn(SCENES, making) : edgeServer(making),
  );
}
