import { rules } from '../engine/schema/rules.js';
import { BoundedSet } from './bounded-set.js';
import type { Conversation } from './conversation.js';
import type { Machine } from './machine.js';
import type { Report } from './report.js';
import type { Session } from './session.js';

/** Listings whose end is remembered. */
const REMEMBERED = 1000;

const SOURCE = 'RealtimeServerEventMCPListTools';

export const mcpListingRules = rules('exchange.mcp-listing', {
  order: {
    text: 'is in progress once, then completed or failed once',
    source: `${SOURCE}InProgress, ${SOURCE}Completed, ${SOURCE}Failed`,
  },
  item: { at: '/item_id', text: 'must be the id of an item of the conversation', source: `${SOURCE}Completed.item_id` },
});

/** The listing of the tools of MCP servers, which runs beside all else. */
export class McpListing implements Machine {
  /** By the id of the item: the entry that began it. */
  private readonly open = new Map<string, number>();
  private readonly ended = new BoundedSet(REMEMBERED);
  /** Listings that ended before their item was added. */
  private readonly awaitingItem = new Map<string, number>();

  constructor(
    private readonly report: Report,
    private readonly session: Session,
    private readonly conversation: Conversation,
  ) {}

  private readonly finish = ({ item_id: id }: { item_id: string }) => {
    if (!this.open.delete(id) && !this.session.joined) {
      this.report.add(mcpListingRules.order, `the listing ${id} is not in progress`, '/item_id');
    }
    this.ended.add(id);
    if (!this.conversation.get(id)) this.awaitingItem.set(id, this.report.index);
  };

  readonly server: Machine['server'] = {
    'mcp_list_tools.in_progress': ({ item_id: id }) => {
      if (this.open.has(id) || this.ended.has(id)) {
        this.report.add(mcpListingRules.order, `the listing ${id} began before`, '/item_id');
      }
      this.open.set(id, this.report.index);
    },
    'mcp_list_tools.completed': this.finish,
    'mcp_list_tools.failed': this.finish,
    'conversation.item.added': ({ item: { id } }) => {
      if (id !== undefined) this.awaitingItem.delete(id);
    },
  };

  readonly end = (): void => {
    for (const [id, index] of this.open) {
      this.report.add(mcpListingRules.order, `the listing ${id} is neither completed nor failed`, '', index);
    }
    for (const [id, index] of this.awaitingItem) {
      this.report.add(mcpListingRules.item, `${id} is not added to the conversation`, '', index);
    }
  };
}
