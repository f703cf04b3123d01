import { isObject, type JsonObject } from '../engine/json/type-of.js';
import { rules } from '../engine/schema/rules.js';
import type { RealtimeClientEvent } from '../objects/events/client-event.js';
import { BoundedSet } from './bounded-set.js';
import type { Machine } from './machine.js';
import type { Report } from './report.js';

/** Client events whose ids are remembered, for the errors that name them. */
const REMEMBERED = 10_000;

export const requestRules = rules('exchange.request', {
  answered: {
    text: 'must be answered by its event or by an error',
    source: 'RealtimeServerEventError, RealtimeClientEvent',
  },
  refused: {
    text: 'may be refused by an error, and the session goes on',
    source: 'RealtimeServerEventError',
    effect: 'allows',
  },
  error: {
    at: '/error/event_id',
    text: 'must be null or the event_id of an event of the client',
    source: 'RealtimeServerEventError.error.event_id',
  },
  'one-error': {
    at: '/error/event_id',
    text: 'must differ in all errors that name an event of the client',
    source: 'RealtimeServerEventError.error.event_id',
    certainty: 'inferred',
  },
});

type RequestType = RealtimeClientEvent['type'];
type RequestOf<Type extends RequestType> = Extract<RealtimeClientEvent, { type: Type }>;

interface Request {
  readonly event: RealtimeClientEvent;
  readonly index: number;
  /** Whether it breaks its schema: then the server may refuse it without naming it, or do what it can. */
  readonly isInvalid?: boolean;
}

/** The events of the client that await their answer. */
export class Requests implements Machine {
  /** Whether another connection may have sent what is answered here. */
  areShared = false;
  private readonly open = new Map<RequestType, Request[]>();
  private readonly ids = new BoundedSet(REMEMBERED);
  private readonly refused = new BoundedSet(REMEMBERED);
  /** Errors that do not say what they answer. */
  private unattributed = 0;

  constructor(private readonly report: Report) {}

  /** Remembers the id of any event of the client, valid or not. */
  remember(id: unknown): void {
    if (typeof id === 'string') this.ids.add(id);
  }

  /** Removes and returns the oldest request of a type, of those that fit. */
  take<Type extends RequestType>(
    type: Type,
    fits: (event: RequestOf<Type>) => boolean = () => true,
  ): RequestOf<Type> | undefined {
    const requests = this.open.get(type) ?? [];
    const position = requests.findIndex(({ event }) => fits(event as RequestOf<Type>));
    return position < 0 ? undefined : (requests.splice(position, 1)[0]!.event as RequestOf<Type>);
  }

  /** Remembers an item that the client asks for, although its event breaks its schema. */
  keepInvalid(event: JsonObject): void {
    if (event.type !== 'conversation.item.create' || !isObject(event.item)) return;
    const request = { event: event as unknown as RealtimeClientEvent, index: this.report.index, isInvalid: true };
    this.open.set('conversation.item.create', [...(this.open.get('conversation.item.create') ?? []), request]);
  }

  private readonly keep = (event: RealtimeClientEvent): void => {
    const requests = this.open.get(event.type);
    const request = { event, index: this.report.index };
    if (requests) requests.push(request);
    else this.open.set(event.type, [request]);
  };

  readonly client: Machine['client'] = {
    'session.update': this.keep,
    'input_audio_buffer.commit': this.keep,
    'input_audio_buffer.clear': this.keep,
    'conversation.item.create': this.keep,
    'conversation.item.retrieve': this.keep,
    'conversation.item.truncate': this.keep,
    'conversation.item.delete': this.keep,
    'response.create': this.keep,
    'response.cancel': this.keep,
  };

  readonly server: Machine['server'] = {
    error: ({ error }) => {
      const id = error.event_id;
      if (typeof id !== 'string') {
        this.unattributed++;
        return;
      }
      if (!this.refused.add(id)) {
        this.report.add(requestRules['one-error'], `another error named ${id}`, '/error/event_id');
      }
      for (const type of this.open.keys()) if (this.take(type, ({ event_id }) => event_id === id)) return;
      if (this.ids.has(id) || this.areShared) return;
      this.report.add(requestRules.error, `is the event_id of no event of the client: ${id}`, '/error/event_id');
    },
  };

  readonly end = (): void => {
    const unanswered = [...this.open.values()].flat().filter(({ isInvalid }) => !isInvalid);
    for (const { event, index } of unanswered.toSorted((a, b) => a.index - b.index).slice(this.unattributed)) {
      this.report.add(requestRules.answered, `${event.type} has no answer`, '', index);
    }
  };
}
