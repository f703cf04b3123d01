import type { Client, ServerEvents } from '../../src/api/run-client.js';
import type { ClientItem } from '../../src/exchanges/state-differences.js';

// biome-ignore lint/suspicious/noExplicitAny: clients as people write them.
type Any = any;

/** A client, as people write one: a store with a method for each type of event. */
export class Store {
  items: Any[] = [];
  errors: Any[] = [];
  /** What is known of items that are not in the conversation, or not yet. */
  readonly byId = new Map<string, Any>();
  readonly outOfBand = new Set<string>();

  find(id: string): Any {
    let item = this.byId.get(id);
    if (!item) {
      item = { id };
      this.byId.set(id, item);
    }
    return item;
  }

  insert(item: Any, previous: string | null): void {
    const at = this.items.findIndex(({ id }) => id === previous);
    if (previous === null) this.items.unshift(item);
    else if (at < 0) this.items.push(item);
    else this.items.splice(at + 1, 0, item);
  }

  take(event: Any): void {
    const { type } = event;
    if (typeof (this as Any)[type] === 'function') (this as Any)[type](event);
  }

  merge(item: Any): void {
    const known = this.find(item.id);
    for (const [key, value] of Object.entries({ type: item.type, role: item.role, status: item.status })) {
      if (value !== undefined) known[key] = value;
    }
    if (item.name !== undefined && item.type === 'function_call') known.name = item.name;
    if (item.call_id !== undefined) known.callId = item.call_id;
    if (item.status !== 'in_progress') this.finish(known, item);
  }

  finish(known: Any, item: Any): void {
    if (item.arguments !== undefined && item.type === 'function_call') known.arguments = item.arguments;
    if (item.output !== undefined && item.output !== null) known.output = item.output;
    const heard = item.content?.some((part: Any) => part.type === 'input_audio');
    if (item.content && !heard) known.text = item.content.map((part: Any) => part.transcript ?? part.text).join('');
  }

  'conversation.item.added'({ item, previous_item_id: previous }: Any): void {
    this.merge(item);
    if (!this.items.includes(this.find(item.id))) this.insert(this.find(item.id), previous);
  }

  'conversation.item.done'({ item }: Any): void {
    this.merge(item);
  }

  'response.output_item.done'({ item }: Any): void {
    this.merge(item);
  }

  'conversation.item.deleted'({ item_id: id }: Any): void {
    this.items = this.items.filter((item) => item.id !== id);
  }

  'conversation.item.truncated'({ item_id: id, audio_end_ms: end }: Any): void {
    this.find(id).truncatedAt = end;
  }

  'response.output_text.delta'({ item_id: id, delta }: Any): void {
    this.find(id).draft = (this.find(id).draft ?? '') + delta;
  }

  'response.output_audio_transcript.delta'(event: Any): void {
    this['response.output_text.delta'](event);
  }

  'conversation.item.input_audio_transcription.completed'({ item_id: id, transcript }: Any): void {
    this.find(id).text = transcript;
  }

  'conversation.item.input_audio_transcription.failed'({ item_id: itemId, error }: Any): void {
    this.errors.push({ code: error.code, message: error.message, itemId });
  }

  error({ error }: Any): void {
    this.errors.push({ code: error.code, message: error.message });
  }

  state(): { items: ClientItem[]; errors: Any[] } {
    return { items: this.items.map(({ draft: _, ...item }) => item), errors: this.errors };
  }
}

/** Returns the client with a store. */
export const clientOf =
  (make: () => Store): Client =>
  (events: ServerEvents) => {
    const store = make();
    for (const event of events) store.take(event);
    return store.state();
  };

export const rightClient = clientOf(() => new Store());

/** Makes a store with some methods replaced. */
const changed = (methods: Record<string, (this: Any, event: Any) => void>) => (): Store =>
  Object.assign(new Store(), methods);

const super_ = (self: Any, type: string, event: Any) => (Store.prototype as Any)[type].call(self, event);

/** Stores with one bug each: what it is, and how the store is made. A fault is needed to show those of the second list. */
export const PLANTED: Readonly<Record<string, () => Store>> = {
  'out of band items get into the history': changed({
    'response.output_item.added'({ item }) {
      this.merge(item);
      if (!this.items.includes(this.find(item.id))) this.items.push(this.find(item.id));
    },
  }),
  'items of a done response are added again': changed({
    'response.done'({ response }) {
      for (const item of response.output) {
        this.merge(item);
        if (!this.items.includes(this.find(item.id))) this.items.push(this.find(item.id));
      }
    },
  }),
  'items are appended, whatever their predecessor is': changed({
    'conversation.item.added'({ item }) {
      this.merge(item);
      this.items.push(this.find(item.id));
    },
  }),
  'a null predecessor means the end': changed({
    'conversation.item.added'(event) {
      super_(this, 'conversation.item.added', {
        ...event,
        previous_item_id: event.previous_item_id ?? this.items.at(-1)?.id ?? null,
      });
    },
  }),
  'items are moved when they are done': changed({
    'conversation.item.done'({ item, previous_item_id }) {
      this.merge(item);
      this.items = this.items.filter((one: Any) => one.id !== item.id);
      this.insert(this.find(item.id), previous_item_id);
    },
  }),
  'items are sorted by id': changed({
    'response.done'() {
      this.items.sort((a: Any, b: Any) => (a.id < b.id ? -1 : 1));
    },
  }),
  'only items that are done are kept': changed({
    'conversation.item.added'() {},
    'conversation.item.done'({ item, previous_item_id }) {
      this.merge(item);
      this.insert(this.find(item.id), previous_item_id);
    },
  }),
  'deleted items stay': changed({ 'conversation.item.deleted'() {} }),
  'a deletion removes the last item': changed({
    'conversation.item.deleted'() {
      this.items.pop();
    },
  }),
  'a retrieved item is added again': changed({
    'conversation.item.retrieved'({ item }) {
      this.items.push({ ...this.find(item.id) });
    },
  }),
  'a transcript goes to the last user item': changed({
    'conversation.item.input_audio_transcription.completed'({ transcript }) {
      const item = this.items.findLast((one: Any) => one.role === 'user');
      if (item) item.text = transcript;
    },
  }),
  'a transcript goes to the last item': changed({
    'conversation.item.input_audio_transcription.completed'({ transcript }) {
      const item = this.items.at(-1);
      if (item) item.text = transcript;
    },
  }),
  'a transcript before its item is lost': changed({
    'conversation.item.input_audio_transcription.delta'({ item_id, delta }) {
      const item = this.items.find((one: Any) => one.id === item_id);
      if (item) item.heard = (item.heard ?? '') + delta;
    },
    'conversation.item.input_audio_transcription.completed'({ item_id }) {
      const item = this.find(item_id);
      item.text = (item.heard ?? '').trim();
      delete item.heard;
    },
  }),
  'transcription deltas are added up without trimming': changed({
    'conversation.item.input_audio_transcription.delta'({ item_id, delta }) {
      this.find(item_id).text = (this.find(item_id).text ?? '') + delta;
    },
    'conversation.item.input_audio_transcription.completed'({ item_id, transcript }) {
      this.find(item_id).text ??= transcript;
    },
  }),
  'a late transcript is ignored': changed({
    'response.done'() {
      this.isAnswered = true;
    },
    'conversation.item.added'(event) {
      if (event.item.role === 'user') this.isAnswered = false;
      super_(this, 'conversation.item.added', event);
    },
    'conversation.item.input_audio_transcription.completed'({ item_id, transcript }) {
      this.find(item_id).text = this.isAnswered ? '' : transcript;
    },
  }),
  'a failed transcription is no error': changed({ 'conversation.item.input_audio_transcription.failed'() {} }),
  'a failed transcription deletes the item': changed({
    'conversation.item.input_audio_transcription.failed'(event) {
      super_(this, 'conversation.item.input_audio_transcription.failed', event);
      this.items = this.items.filter((one: Any) => one.id !== event.item_id);
    },
  }),
  'deltas of all items go into one buffer': changed({
    'response.created'() {
      this.draft = '';
    },
    'response.output_text.delta'({ delta }) {
      this.draft += delta;
    },
    'conversation.item.done'({ item }) {
      this.merge(item);
      if (item.role === 'assistant' && this.draft) this.find(item.id).text = this.draft;
    },
    'response.output_item.done'() {},
  }),
  'deltas go to the last item': changed({
    'response.output_text.delta'({ delta }) {
      const item = this.items.at(-1);
      if (item) item.draft = (item.draft ?? '') + delta;
    },
    finish() {},
    'response.done'() {
      for (const item of this.items) if (item.draft !== undefined) item.text = item.draft;
    },
  }),
  'the last part of a message replaces the others': changed({
    'response.output_text.done'({ item_id, text }: Any) {
      this.find(item_id).whole = text;
    },
    'response.output_audio_transcript.done'({ item_id, transcript }: Any) {
      this.find(item_id).whole = transcript;
    },
    finish(known: Any, ...rest: Any[]) {
      (Store.prototype as Any).finish.call(this, known, ...rest);
      if (known.whole !== undefined) known.text = known.whole;
    },
  } as Any),
  'arguments are compact': changed({
    'response.function_call_arguments.done'(event: Any) {
      this.find(event.item_id).compact = event.arguments.replaceAll(/\s/g, '');
    },
    finish(known: Any, ...rest: Any[]) {
      (Store.prototype as Any).finish.call(this, known, ...rest);
      if (known.compact !== undefined && known.type === 'function_call') known.arguments = known.compact;
    },
  } as Any),
  'arguments are parsed although the call was cut off': changed({
    'response.function_call_arguments.done'(event) {
      JSON.parse(event.arguments);
    },
  }),
  'argument deltas are trimmed': changed({
    'response.function_call_arguments.delta'({ item_id, delta }) {
      this.find(item_id).sum = (this.find(item_id).sum ?? '') + delta.trim();
    },
    'response.output_item.done'({ item }) {
      this.merge(item);
      const known = this.find(item.id);
      if (known.sum !== undefined) known.arguments = known.sum;
      delete known.sum;
    },
    'conversation.item.done'(event) {
      if (event.item.type !== 'function_call') super_(this, 'conversation.item.done', event);
    },
  }),
  'the last call wins': changed({
    'response.done'({ response }) {
      const calls = response.output.filter((item: Any) => item.type === 'function_call');
      for (const { id } of calls.slice(0, -1)) this.items = this.items.filter((one: Any) => one.id !== id);
    },
  }),
  'a cut item counts as completed': changed({
    'response.output_item.done'({ item }) {
      this.merge({ ...item, status: item.status && 'completed' });
    },
  }),
  'all items of a cancelled response are incomplete': changed({
    'response.done'({ response }) {
      if (response.status !== 'cancelled') return;
      for (const { id } of response.output) this.find(id).status = 'incomplete';
    },
  }),
  'an incomplete response is removed': changed({
    'response.done'({ response }) {
      const ids = response.output.map(({ id }: Any) => id);
      if (response.status === 'incomplete') this.items = this.items.filter(({ id }: Any) => !ids.includes(id));
    },
  }),
  'a cancelled response is removed': changed({
    'response.done'({ response }) {
      const ids = response.output.map(({ id }: Any) => id);
      if (response.status === 'cancelled') this.items = this.items.filter(({ id }: Any) => !ids.includes(id));
    },
  }),
  'speech drops what is being said': changed({
    'input_audio_buffer.speech_started'() {
      this.items = this.items.filter(({ status }: Any) => status !== 'in_progress');
    },
  }),
  'speech ends what is being said': changed({
    'response.output_item.done'(event) {
      if (!this.find(event.item.id).isOver) super_(this, 'response.output_item.done', event);
    },
    'conversation.item.done'(event) {
      if (!this.find(event.item.id).isOver) super_(this, 'conversation.item.done', event);
    },
    'input_audio_buffer.speech_started'() {
      for (const item of this.items) if (item.status === 'in_progress') Object.assign(item, { isOver: true });
    },
  }),
  'truncation is about the last item': changed({
    'conversation.item.added'(event) {
      this.find(event.item.id).truncatedAt ??= null;
      super_(this, 'conversation.item.added', event);
    },
    'conversation.item.truncated'({ audio_end_ms }) {
      this.items.at(-1).truncatedAt = audio_end_ms;
    },
  }),
  'a truncated item is removed': changed({
    'conversation.item.truncated'({ item_id }) {
      this.items = this.items.filter(({ id }: Any) => id !== item_id);
    },
  }),
  'a second response replaces the first one': changed({
    'response.created'({ response }) {
      this.current = response.id;
    },
    'response.output_item.done'(event) {
      if (event.response_id === this.current) super_(this, 'response.output_item.done', event);
    },
    'conversation.item.done'(event) {
      if (event.item.role !== 'assistant') super_(this, 'conversation.item.done', event);
    },
  }),
  'an active response is not expected twice': changed({
    'response.created'() {
      if (this.isActive) throw new Error('a response is active');
      this.isActive = true;
    },
    'response.done'() {
      this.isActive = false;
    },
  }),
  'rate limits must follow a response at once': changed({
    take(event: Any) {
      if (event.type === 'rate_limits.updated' && this.last !== 'response.done') throw new Error('unexpected limits');
      this.last = event.type;
      Store.prototype.take.call(this as Any, event);
    },
  }),
  'an update of the session clears the history': changed({
    'session.updated'() {
      this.items = [];
    },
  }),
  'the output of a call goes before it': changed({
    'conversation.item.added'(event) {
      super_(this, 'conversation.item.added', event);
      if (event.item.type === 'function_call_output') this.items.unshift(this.items.pop());
    },
  }),
  'the output of a call is lost': changed({
    'conversation.item.added'(event) {
      if (event.item.type !== 'function_call_output') super_(this, 'conversation.item.added', event);
    },
  }),
  'every delta has an item before': changed({
    'response.output_text.delta'({ item_id }) {
      if (!this.items.some(({ id }: Any) => id === item_id)) throw new Error('unknown item');
    },
  }),
};

/** Stores whose bug needs a fault that a client must survive. */
export const PLANTED_FOR_FAULTS: Readonly<Record<string, () => Store>> = {
  'an unknown event is fatal': changed({
    take(event: Any) {
      if (event.type === 'ping' || !/^[a-z]+[._]/.test(`${event.type}.`)) throw new Error(event.type);
      Store.prototype.take.call(this as Any, event);
    },
  }),
  'an unknown property is fatal': changed({
    take(event: Any) {
      if ('trace' in event) throw new Error('trace');
      Store.prototype.take.call(this as Any, event);
    },
  }),
  'an error is fatal': changed({
    error({ error }) {
      throw new Error(error.message);
    },
  }),
  'an error is ignored': changed({ error() {} }),
  'deltas are the text': changed({
    finish() {},
    'response.done'() {
      for (const item of this.items) if (item.draft !== undefined) item.text = item.draft;
    },
  }),
  'an unknown predecessor means the beginning': changed({
    insert(item: Any, previous: Any) {
      const at = this.items.findIndex(({ id }: Any) => id === previous);
      this.items.splice(at + 1, 0, item);
    },
  } as Any),
  'an unknown predecessor is fatal': changed({
    insert(item: Any, previous: Any) {
      const at = this.items.findIndex(({ id }: Any) => id === previous);
      if (previous !== null && at < 0) throw new Error('unknown predecessor');
      this.items.splice(at + 1, 0, item);
    },
  } as Any),
  'a large event is fatal': changed({
    take(event: Any) {
      if (JSON.stringify(event).length > 65_536) throw new Error('too large');
      Store.prototype.take.call(this as Any, event);
    },
  }),
  'done contradicts added': changed({
    'conversation.item.done'({ item, previous_item_id }) {
      this.merge(item);
      const at = this.items.findIndex(({ id }: Any) => id === item.id);
      if (previous_item_id === null && at > 0) throw new Error('moved');
    },
  }),
};
