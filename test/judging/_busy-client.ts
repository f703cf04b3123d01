import { LiveClient } from '../live/_live-client.js';
import { Store } from '../live/_planted-clients.js';

// biome-ignore lint/suspicious/noExplicitAny: clients as people write them.
type Any = any;

/** Bytes of a millisecond of audio, by its format. */
const BYTES: Readonly<Record<string, number>> = { 'audio/pcm': 48, 'audio/pcmu': 8, 'audio/pcma': 8 };

/** What a client may do after a response. */
const DEEDS = ['retrieve', 'delete', 'update', 'insert first', 'insert between', 'aside', 'nothing'] as const;

export type Deed = (typeof DEEDS)[number];

/**
 * A client that does more than to answer calls: after a response, it changes the conversation or the session, or asks for a
 * response outside of the conversation; and it truncates what was not heard. If it does several things, the id of the
 * response decides, so that it does the same when an exchange is played again.
 */
export class BusyClient extends LiveClient {
  private readonly users: string[] = [];
  private bytes = 48;
  private heard: { id: string; size: number } | undefined;
  private active: string | undefined;
  private count = 0;

  constructor(
    store: Store = new Store(),
    private readonly deeds: readonly Deed[] = DEEDS,
  ) {
    super(store);
  }

  override take(event: Any): void {
    super.take(event);
    const { type, item, session } = event;
    if (type === 'session.created' || type === 'session.updated') {
      this.bytes = BYTES[session.audio?.output?.format?.type] ?? 48;
    }
    if (type === 'conversation.item.added' && item.role === 'user') this.users.push(item.id);
    if (type === 'response.created' && event.response.conversation_id !== null) this.active = event.response.id;
    if (type === 'response.output_audio.delta' && event.response_id === this.active) this.hear(event);
    if (type === 'input_audio_buffer.speech_started') this.interrupt();
    if (type === 'response.done' && event.response.id === this.active) this.responded(event.response);
  }

  private hear({ item_id: id, delta, content_index }: Any): void {
    if (content_index !== 0) return;
    if (this.heard?.id !== id) this.heard = { id, size: 0 };
    this.heard!.size += Buffer.byteLength(delta, 'base64');
  }

  /** The user speaks: half of what was sent was not heard. */
  private interrupt(): void {
    if (!this.heard) return;
    const { id, size } = this.heard;
    const audio_end_ms = Math.floor(size / this.bytes / 2);
    this.send({ type: 'conversation.item.truncate', item_id: id, content_index: 0, audio_end_ms });
    this.heard = undefined;
  }

  private responded({ id }: Any): void {
    this.active = undefined;
    const number = id.charCodeAt(id.length - 1) + this.count++;
    this.act(this.deeds[number % this.deeds.length]!);
  }

  private act(deed: Deed): void {
    const item_id = this.users.at(-1);
    switch (deed) {
      case 'retrieve':
        if (item_id) this.send({ type: 'conversation.item.retrieve', item_id });
        break;
      case 'delete':
        if (item_id) this.send({ type: 'conversation.item.delete', item_id });
        this.users.pop();
        break;
      case 'update':
        this.send({ type: 'session.update', session: { type: 'realtime', instructions: 'Be polite.' } });
        break;
      case 'insert first':
        this.insert('root');
        break;
      case 'insert between':
        if (item_id) this.insert(item_id);
        break;
      case 'aside':
        this.send({ type: 'response.create', response: { conversation: 'none', metadata: { topic: 'title' } } });
        break;
      case 'nothing':
    }
  }

  private insert(previous_item_id: string): void {
    const content = [{ type: 'input_text', text: 'Be brief.' }];
    const item = { type: 'message', role: 'system', content };
    this.send({ type: 'conversation.item.create', previous_item_id, item });
  }
}
