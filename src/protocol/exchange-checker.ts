import { isObject, type JsonObject } from '../engine/json/type-of.js';
import { ruleById } from '../objects/catalogue.js';
import type { Sender } from '../objects/events/event.js';
import { clientEventRules, serverEventRules } from '../objects/events/event.rules.js';
import { Closing } from './closing.js';
import { Conversation } from './conversation.js';
import { ConversationItems } from './conversation-items.js';
import { EventIds } from './event-ids.js';
import { type Check, checkOfEvent } from './event-schemas.js';
import type { ExchangeEntry } from './exchange-entry.js';
import { InputAudio } from './input-audio.js';
import { ItemChanges } from './item-changes.js';
import type { Machine } from './machine.js';
import { McpListing } from './mcp-listing.js';
import { Playback } from './playback.js';
import { RateLimits } from './rate-limits.js';
import { type ExchangeViolation, Report } from './report.js';
import { Requests } from './requests.js';
import { ResponseEvents } from './response-events.js';
import { ResponseStream } from './response-stream.js';
import { Responses } from './responses.js';
import { Session } from './session.js';
import { Transcription } from './transcription.js';

type Handlers = Readonly<Record<string, (event: JsonObject) => void>>;

/** What reads the events of a documented type. */
interface Route {
  /** The type. A key that never changes finds the handlers faster than the string that was read. */
  readonly type: string;
  readonly check: Check;
  /** The machines that read them, by their indexes, which are the same in every checker. */
  readonly machines: readonly number[];
}

const ROUTES = { server: new Map<unknown, Route>(), client: new Map<unknown, Route>() };

/** Checks an exchange while it goes on. */
export interface ExchangeChecker {
  /** Reads the next entry of the log. Returns the rules that it breaks. */
  push(entry: ExchangeEntry): ExchangeViolation[];
  /** Returns what is open and must not be at the end of an exchange, unless the connection was closed. */
  end(): ExchangeViolation[];
}

class Checker implements ExchangeChecker {
  private readonly report = new Report();
  private readonly closing = new Closing(this.report);
  private readonly eventIds = new EventIds(this.report);
  private readonly requests = new Requests(this.report);
  private readonly session = new Session(this.report, this.requests);
  private readonly machines: readonly Machine[] = this.machinesOf();
  private machinesOf(): Machine[] {
    const { report, session, requests } = this;
    const conversation = new Conversation();
    const responses = new Responses(report, session);
    const input = new InputAudio(report, session, requests, conversation);
    const playback = new Playback(report, responses);
    return [
      this.closing,
      requests,
      session,
      input,
      new ResponseEvents(report, session, requests, input, responses),
      new ResponseStream(report, conversation, responses),
      new ConversationItems(report, session, requests, conversation, input, responses),
      new ItemChanges(report, session, requests, conversation, playback),
      new Transcription(report, session, conversation, input),
      new McpListing(report, session, conversation),
      playback,
      new RateLimits(report),
    ];
  }

  push(entry: ExchangeEntry): ExchangeViolation[] {
    this.report.index++;
    if ('close' in entry) this.closing.close(entry.from);
    else this.read(entry.from, entry.event);
    return this.report.take();
  }

  private read(from: Sender, event: unknown): void {
    this.closing.mustBeOpen(from);
    const { event_id: id, type }: JsonObject = isObject(event) ? event : {};
    if (from === 'server') this.eventIds.add(id);
    else this.requests.remember(id);
    const route = ROUTES[from].get(type) ?? this.routeOf(from, type);
    if (!route) {
      this.checkUnknown(from, type);
      return;
    }
    if (from === 'server') this.session.begin(route.type);
    const broken = route.check(event);
    for (const { rule, message, path } of broken) this.report.add(ruleById(rule), message, path);
    // The machines rely on the schema.
    if (broken.length > 0) {
      if (from === 'client') this.requests.keepInvalid(event as JsonObject);
      return;
    }
    for (const machine of route.machines) {
      (this.machines[machine]![from] as Handlers)[route.type]!(event as JsonObject);
    }
  }

  private routeOf(from: Sender, type: unknown): Route | undefined {
    const check = checkOfEvent(from, type);
    if (!check) return undefined;
    const reads = (machine: Machine) => machine[from] && (type as string) in machine[from];
    const machines = this.machines.flatMap((machine, index) => (reads(machine) ? [index] : []));
    const route = { type: type as string, check, machines };
    ROUTES[from].set(type, route);
    return route;
  }

  /** A client ignores events that it does not know, so the server may send them at any time. */
  private checkUnknown(from: Sender, type: unknown): void {
    if (from === 'server' && typeof type === 'string') return;
    const { types, type: known } = from === 'server' ? serverEventRules : clientEventRules;
    if (type === undefined) this.report.add(types, types.text);
    else this.report.add(known, known.text, '/type');
  }

  end(): ExchangeViolation[] {
    if (!this.closing.isOver) for (const { end } of this.machines) end?.();
    return this.report.take();
  }
}

/**
 * Creates a checker for one exchange, which reads the entries of its log one by one. It needs memory for what is open, not
 * for what is done: responses in progress, items of the conversation, and the ids of the last 100,000 events.
 *
 * @example
 * const checker = exchangeChecker();
 * const event = { type: 'response.output_text.done', event_id: 'event_1', response_id: 'resp_1', item_id: 'item_1' };
 * const found = checker.push({ from: 'server', event: { ...event, output_index: 0, content_index: 0, text: 'Hi' } });
 * console.assert(found[0].rule === 'exchange.session.first' && found[1].rule === 'exchange.response.created');
 */
export const exchangeChecker = (): ExchangeChecker => new Checker();
