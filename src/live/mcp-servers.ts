import { isObject, type JsonObject } from '../engine/json/type-of.js';
import type { ListingPlan } from '../exchanges/plan.js';
import type { Score } from '../exchanges/score.js';
import { writeListing } from '../exchanges/session.js';
import type { Step } from '../exchanges/step.js';
import type { McpListToolsTool } from '../objects/mcp-tool.js';
import type { DeclaredFunction } from './live-config.js';

/** A tool of an MCP server, which the API calls by itself. */
export interface ServerTool extends DeclaredFunction {
  readonly server: string;
  /** Whether the client must approve a call. */
  readonly needsApproval: boolean;
  /** The arguments of a call, as JSON. Default: some that fit its parameters. */
  readonly arguments?: string;
}

/** How the tools of a server are listed. */
export type Listing = Omit<ListingPlan, 'item'>;

/** The tools of a server of which the client does not name any. */
const USUAL_TOOLS: Readonly<Record<string, string>> = {
  search: 'Searches for documents.',
  fetch: 'Returns a document.',
};

/** The parameter of every tool. */
const SCHEMA = { type: 'object', properties: { query: { type: 'string' } }, required: ['query'] };

const namesIn = (filter: unknown): readonly string[] | undefined => {
  const names = isObject(filter) ? filter.tool_names : filter;
  return Array.isArray(names) ? names : undefined;
};

/** Returns the tools that a server has: those that the client allows. */
const toolsOf = ({ allowed_tools: allowed }: JsonObject): McpListToolsTool[] =>
  (namesIn(allowed) ?? Object.keys(USUAL_TOOLS)).map((name) => ({
    name,
    description: USUAL_TOOLS[name] ?? null,
    input_schema: SCHEMA,
    annotations: null,
  }));

/** Whether the client must approve a call. It must unless it said otherwise. */
function needsApproval({ require_approval: required = 'always' }: JsonObject, name: string): boolean {
  if (!isObject(required)) return required === 'always';
  if (namesIn(required.never)?.includes(name)) return false;
  return namesIn(required.always)?.includes(name) ?? true;
}

/** The MCP servers that the client names: their tools are listed, and can be called after that. */
export class McpServers {
  /** By their labels: their definitions, and the event after which the tools can be called. */
  private readonly listed = new Map<unknown, { readonly definition: string; readonly end: Step | undefined }>();

  constructor(
    private readonly score: Score,
    private readonly nextListing: () => Listing,
  ) {}

  private serversIn(tools: unknown): JsonObject[] {
    return Array.isArray(tools) ? tools.filter((tool) => isObject(tool) && tool.type === 'mcp') : [];
  }

  /** Writes the listings of servers that are new or have changed, after an event. */
  list(tools: unknown, after: Step): void {
    for (const server of this.serversIn(tools)) {
      const { server_label } = server;
      const definition = JSON.stringify(server);
      if (this.listed.get(server_label)?.definition === definition) continue;
      const listing = this.nextListing();
      const item = { type: 'mcp_list_tools' as const, server_label: String(server_label), tools: toolsOf(server) };
      const end = writeListing({ ...listing, item }, this.score, after);
      this.listed.set(server_label, { definition, end: listing.fails ? undefined : end });
    }
  }

  /** The tools of the servers in a list of tools that can be called: their listings are completed. */
  toolsIn(tools: unknown): ServerTool[] {
    return this.serversIn(tools).flatMap((server) => {
      const { end } = this.listed.get(server.server_label) ?? {};
      if (!end || end.position < 0) return [];
      return toolsOf(server).map(({ name }) => ({
        server: String(server.server_label),
        name,
        parameters: SCHEMA,
        needsApproval: needsApproval(server, name),
      }));
    });
  }
}

/** Returns what of a list of tools a response may call, and whether it must, by the `tool_choice` of the client. */
export function callableIn(
  tools: readonly (DeclaredFunction | ServerTool)[],
  choice: unknown,
): { functions: readonly (DeclaredFunction | ServerTool)[]; mustCall: boolean } {
  if (choice === 'none') return { functions: [], mustCall: false };
  if (!isObject(choice)) return { functions: tools, mustCall: choice === 'required' };
  const { type, name, server_label: label } = choice;
  const functions = tools.filter((tool) =>
    'server' in tool
      ? type === 'mcp' && tool.server === label && (typeof name !== 'string' || tool.name === name)
      : type === 'function' && tool.name === name,
  );
  return { functions, mustCall: true };
}
