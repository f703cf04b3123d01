import { isObject, type JsonObject } from '../engine/json/type-of.js';
import { type FaultyLog, FaultyOrder, unopenedLog } from '../exchanges/apply-faults.js';
import type { Delivery } from '../exchanges/exchange.js';
import type { Fault } from '../exchanges/fault.js';
import { canAffect } from '../exchanges/fault-sites.js';
import type { Plan } from '../exchanges/plan.js';
import type { LooseEvent, Step } from '../exchanges/step.js';
import { clientEvents } from '../objects/events/client-events.js';
import { violations } from '../objects/violations.js';
import type { EventEntry } from '../protocol/exchange-entry.js';
import { InputAudio } from './audio-requests.js';
import { type ClientError, clientError } from './client-error.js';
import { createItem, deleteItem, retrieveItem, truncateItem } from './item-requests.js';
import { LiveCore, type ResponseSource } from './live-core.js';
import type { Listing } from './mcp-servers.js';
import { cancelResponse, createResponse } from './response-requests.js';
import { beginning, type Named, updateSession } from './session-requests.js';
import type { SpeechPlan } from './speech.js';

/** What a live session plays. */
export interface LivePlan {
  /** The session, and the faults that occur. */
  readonly plan: Plan;
  /** The responses that the client asks for, or that follow its speech. */
  readonly responses: ResponseSource;
  /** The speech that is heard next. */
  readonly speech: () => SpeechPlan;
  /** The responses outside of the conversation that the client asks for. Default: `responses`. */
  readonly asides?: ResponseSource;
  /** How the tools of MCP servers are listed. Default: as soon as they can be, without a failure. */
  readonly listings?: () => Listing;
  /** Whether speech is heard in the audio of the client. Otherwise the plan says when the user speaks. */
  readonly listens: boolean;
  /** The type of the session and its model, if the client named them when it connected: it cannot change them any more. */
  readonly named?: Named;
  /** The configuration that the client asked for before it connected. */
  readonly session?: JsonObject | undefined;
  /** Called with each event of both sides, before faults change those of the server. */
  readonly onEvent?: (entry: EventEntry) => void;
}

/** A frame that the server sends: an event, and how it is delivered. */
export interface LiveFrame {
  readonly event: LooseEvent;
  readonly delivery: readonly Delivery[];
}

const AS_USUAL: LiveFrame['delivery'] = [];

type Request = JsonObject & { readonly type: string };

const TYPES = new Map<string, (typeof clientEvents)[number]>(clientEvents.map((event) => [event.type, event]));

/** An approval needs no id, although one is documented: the client of OpenAI sends none. */
function withId(event: Request): Request {
  const { item } = event;
  if (!isObject(item) || item.type !== 'mcp_approval_response') return event;
  return { ...event, item: { id: '', ...item } };
}

/** The server's side of a session: it sends events, and reacts to those of the client as the API does. */
export class LiveSession {
  readonly core: LiveCore;
  private readonly named: Named;
  readonly input: InputAudio;
  private readonly faulty: FaultyOrder;
  private readonly pending: LiveFrame[] = [];
  private readonly faults: { readonly fault: Fault; left: number }[];
  private readonly order: Step[] = [];

  private readonly onEvent: LivePlan['onEvent'];

  constructor({ plan, responses, asides, listings, speech, listens, named = {}, session, onEvent }: LivePlan) {
    this.named = { ...named };
    this.onEvent = onEvent;
    this.core = new LiveCore(plan, responses, asides, listings);
    this.core.configure(beginning(this.core.config, named, session));
    this.core.list();
    this.input = new InputAudio(this.core, speech, listens);
    this.faulty = new FaultyOrder(this.core.score);
    this.faults = plan.faults.map((fault) => ({ fault, left: fault.nth }));
    const unopened = plan.faults.find(({ kind }) => kind === 'wrong-key' || kind === 'wrong-model');
    if (unopened) this.end(unopenedLog(unopened.kind, this.core.score));
  }

  /** Ends the session before it begins. */
  private end({ log, delivery, faults, errors }: FaultyLog): void {
    for (const { event } of log) this.pending.push({ event, delivery: [] });
    this.core.state.errors.push(...errors.map(({ error }) => error));
    this.faulty.faults.push(...faults);
    this.faulty.delivery.push(...delivery);
    this.faulty.connection = 'closed';
  }

  /** The faults that occurred. */
  get applied() {
    return this.faulty.faults;
  }

  /** How a fault ends the connection, after all frames before it. */
  get closing(): Delivery | undefined {
    return this.faulty.connection === 'open' ? undefined : this.faulty.delivery.at(-1);
  }

  /** Whether the server answers when the client closes the connection. */
  get answersClose(): boolean {
    return !this.faults.some(({ fault }) => fault.kind === 'no-close-answer');
  }

  /** Returns the next frame; `undefined` if the server waits for the client. */
  next(): LiveFrame | undefined {
    while (this.pending.length === 0) {
      if (this.closing) return undefined;
      const { order } = this;
      if (order.length === 0 && !this.core.merger.advance(order)) return undefined;
      const step = order.shift()!;
      if (!this.core.isReceived(step)) this.send(step);
      else step.effect?.(this.core.state);
    }
    return this.pending.shift();
  }

  private send(step: Step): void {
    const { entries, delivery } = this.faulty;
    this.core.sent(step);
    this.onEvent?.({ from: 'server', event: step.event });
    if (this.faults.length === 0) {
      this.pending.push({ event: step.event, delivery: AS_USUAL });
      return;
    }
    const before = entries.length;
    const known = delivery.length;
    this.faulty.add(step, this.faultsOf(step));
    for (const { error } of this.faulty.errors.splice(0)) this.core.state.errors.push(error);
    const added = delivery.slice(known);
    for (let i = before; i < entries.length; i++) {
      const { event } = entries[i]!;
      this.pending.push({ event, delivery: added.filter(({ at }) => at === i) });
    }
  }

  /** The faults that affect an event: each affects the nth event of its turn that it can affect. */
  private faultsOf(step: Step): Fault[] {
    if (step.from !== 'server') return [];
    const { link } = step;
    // Without its anchor, nobody knows where the client put an item.
    const needsAnchor = link?.kind === 'add' && this.core.conversation.isPlaced(link.id);
    return this.faults.flatMap((one) => {
      const { kind, turn } = one.fault;
      if (kind === 'stale-anchor' && needsAnchor) return [];
      if (one.left < 0 || step.turn < turn || !canAffect(kind)(step)) return [];
      return one.left-- === 0 ? [one.fault] : [];
    });
  }

  /** Reads an event of the client, as text. */
  receive(text: string): JsonObject | undefined {
    let event: unknown;
    try {
      event = JSON.parse(text);
    } catch {
      this.refuse({}, { code: 'invalid_json', message: 'The event is not JSON.' });
      return undefined;
    }
    if (!isObject(event)) {
      this.refuse({}, { code: 'invalid_event', message: 'The event must be an object.' });
      return undefined;
    }
    this.onEvent?.({ from: 'client', event });
    this.read(event as Request);
    return event;
  }

  private read(event: Request): void {
    const declaration = TYPES.get(event.type);
    if (!declaration) {
      const message = `Invalid value: '${event.type}'. Supported values are: ${[...TYPES.keys()].map((type) => `'${type}'`).join(', ')}.`;
      this.refuse(event, { code: 'invalid_value', message, param: 'type' });
      return;
    }
    const [violation] = violations(declaration.schema, withId(event));
    if (violation) {
      const param = violation.path.slice(1).replaceAll('/', '.');
      this.refuse(event, { code: 'invalid_value', message: `Invalid value: ${param} ${violation.message}`, param });
      return;
    }
    const error = this.answer(event);
    if (error) this.refuse(event, error);
  }

  private refuse(event: JsonObject, error: ClientError): void {
    const { type, code, message } = { type: 'invalid_request_error', ...error };
    const step = this.core.answer(clientError(event, error));
    step.effect = ({ errors }) => errors.push({ type, code, message });
  }

  private answer(event: Request): ClientError | undefined {
    const { core, input } = this;
    switch (event.type) {
      case 'session.update':
        return updateSession(event, core, this.named);
      case 'input_audio_buffer.append':
        input.append(event);
        return undefined;
      case 'input_audio_buffer.commit':
        return input.commit();
      case 'input_audio_buffer.clear':
        input.clear();
        return undefined;
      case 'conversation.item.create':
        return createItem(event, core);
      case 'conversation.item.delete':
        return deleteItem(event, core);
      case 'conversation.item.retrieve':
        return retrieveItem(event, core);
      case 'conversation.item.truncate':
        return truncateItem(event, core);
      case 'response.create':
        return createResponse(event, core);
      case 'response.cancel':
        return cancelResponse(event, core);
      default:
        return { code: 'invalid_value', message: `${event.type} is for WebRTC connections only.`, param: 'type' };
    }
  }
}
