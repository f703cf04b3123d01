import { isObject, type JsonObject } from '../engine/json/type-of.js';
import { type AudioType, audioBytes } from '../exchanges/audio.js';
import { type Breach, breachOf } from './breach.js';
import { conductRules } from './conduct-rules.js';
import type { SentEvent, Watcher } from './sent-event.js';

/** Watches that audio is truncated within what was sent of it. */
export class TruncationWatcher implements Watcher {
  private format: AudioType = 'audio/pcm';
  private readonly sent = new Map<string, number>();

  server({ type, session, item_id, content_index, delta }: JsonObject): void {
    if (type === 'session.created' || type === 'session.updated') this.format = formatIn(session) ?? this.format;
    if (type !== 'response.output_audio.delta') return;
    const key = `${item_id} ${content_index}`;
    this.sent.set(key, (this.sent.get(key) ?? 0) + Buffer.byteLength(String(delta), 'base64'));
  }

  client({ type, event, index }: SentEvent): Breach | undefined {
    if (type !== 'conversation.item.truncate') return undefined;
    const { item_id, content_index, audio_end_ms } = event;
    const bytes = this.sent.get(`${item_id} ${content_index}`) ?? 0;
    // A client may round up.
    const most = Math.ceil(bytes / audioBytes(1, this.format));
    if (!(typeof audio_end_ms === 'number' && audio_end_ms > most)) return undefined;
    const message = `truncated ${item_id} at ${audio_end_ms} ms, but only ${most} ms of it were sent`;
    return breachOf(conductRules.truncation, message, index);
  }
}

function formatIn(session: unknown): AudioType | undefined {
  const audio = isObject(session) && isObject(session.audio) ? session.audio : {};
  const format = isObject(audio.output) ? audio.output.format : undefined;
  return isObject(format) ? (format.type as AudioType) : undefined;
}
