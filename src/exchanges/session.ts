import type { ListingPlan } from './plan.js';
import type { Score } from './score.js';
import { anchor, type LooseEvent, type Step } from './step.js';

/** How long a session lasts, in seconds. */
const SESSION_SECONDS = 3_600;

/** What the instructions are before the client sets them. */
const DEFAULT_INSTRUCTIONS = 'You are a helpful voice assistant. Answer in short sentences.';

/** Returns the whole configuration of the session, with these properties instead of its own. */
export function sessionObject({ plan, sessionId, instructions }: Score, changes: object = {}): object {
  const { type, object, ...config } = plan.session.config;
  const { audio, include, ...rest } = config;
  return {
    type,
    object,
    id: sessionId,
    ...rest,
    ...(instructions !== undefined && { instructions }),
    ...changes,
    expires_at: plan.begins + SESSION_SECONDS,
    ...(audio !== undefined && { audio }),
    ...(include !== undefined && { include }),
  };
}

/** The session, whose events are written. */
export interface WrittenSession {
  /** The event that all others follow. */
  readonly begun: Step;
  /** The answer to the update of the client. */
  readonly updated: Step | undefined;
}

/** Writes the beginning of the session: its configuration, the update of the client and the tools of MCP servers. */
export function writeSession(score: Score): WrittenSession {
  const { update, listings = [], config } = score.plan.session;
  const strand = score.mainStrand();
  const before = update ? { instructions: DEFAULT_INSTRUCTIONS, tools: [], tool_choice: 'auto' } : {};
  let begun = score.server({
    type: 'session.created',
    event_id: score.eventId(),
    session: sessionObject(score, before),
  });
  strand.push(begun);
  let updated: Step | undefined;
  if (update) {
    const { instructions, tools, tool_choice, output_modalities } = config;
    begun = score.client({
      type: 'session.update',
      session: {
        type: 'realtime',
        ...(typeof instructions === 'string' && { instructions }),
        ...(output_modalities && { output_modalities }),
        tools: tools ?? [],
        ...(tool_choice !== undefined && { tool_choice }),
      },
    });
    strand.push(begun);
    updated = score.server({ type: 'session.updated', event_id: score.eventId(), session: sessionObject(score) });
    score.sideStrand(update.place).push(anchor(updated, begun));
    score.features.add('session update');
  }
  for (const listing of listings) writeListing(listing, score, updated ?? begun);
  return { begun, updated };
}

/**
 * Writes that the server lists the tools of an MCP server. The item has them when it is done. Returns the event that ends
 * the listing.
 */
export function writeListing(
  { item, fails = false, doneLast = false, place }: ListingPlan,
  score: Score,
  after: Step,
): Step {
  const id = score.ids.opaque('mcpl_');
  const { tools, ...rest } = item;
  const named: LooseEvent = { id, ...rest, tools: fails ? [] : tools };
  const about = (type: string) => score.server({ type, event_id: score.eventId(), item_id: id });
  const added = score.server({
    type: 'conversation.item.added',
    event_id: score.eventId(),
    previous_item_id: null,
    item: { id, ...rest, tools: [] },
  });
  added.link = { kind: 'add', id };
  added.effect = ({ items }) => items.push({ id, type: item.type });
  const done = score.server({
    type: 'conversation.item.done',
    event_id: score.eventId(),
    previous_item_id: null,
    item: named,
  });
  done.link = { kind: 'end', id };
  const end = about(fails ? 'mcp_list_tools.failed' : 'mcp_list_tools.completed');
  const strand = score.sideStrand(place);
  strand.push(anchor(added, after), about('mcp_list_tools.in_progress'), ...(doneLast ? [end, done] : [done, end]));
  score.features.add('mcp listing');
  if (fails) score.features.add('failed mcp listing');
  return end;
}
