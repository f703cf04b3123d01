import { define } from '../src/engine/cases/definition.js';
import type { Mutation } from '../src/engine/cases/mutation.js';
import { wrongValues } from '../src/engine/cases/wrong.js';
import { RequestMcpServer, requestMcpServerRules } from '../src/objects/request-mcp-server.js';
import { mcpServerCases, withoutTarget } from './mcp-server.cases.js';
import { mcpServer } from './mcp-server.js';

const { target, closed } = requestMcpServerRules;

const nearMisses = (): Mutation[] => [
  { rule: target, name: 'no-target', at: '', change: withoutTarget },
  ...wrongValues(closed, '/allowed_tools', {
    'property-more': { tool_names: ['get_weather'], writable: true },
    'property-in-camel-case': { toolNames: ['get_weather'] },
  }),
  ...wrongValues(closed, '/require_approval', {
    'property-more': { always: {}, sometimes: {} },
    'filter-for-mode': { tool_names: ['get_weather'] },
  }),
  ...['always', 'never'].map(
    (key): Mutation => ({
      rule: closed,
      name: `property-more-in-${key}`,
      at: '/require_approval',
      change: () => ({ [key]: { read_only: true, writable: true } }),
    }),
  ),
];

/** Cases of MCP servers that a client wants a session to use. Their values are those of any server. */
export const requestMcpServerDefinition = define('request-mcp-server', RequestMcpServer, mcpServer, () => {
  const cases = mcpServerCases();
  return { ...cases, nearMisses: [...cases.nearMisses, ...nearMisses()], isRequest: true };
});
