import { OpenAIRealtimeBase } from '@openai/agents-realtime';

/** The client without a connection: what it does with an event of the server. */
class Client extends OpenAIRealtimeBase {
  status = 'connected';
  muted = null;
  connect() {}
  sendEvent() {}
  mute() {}
  close() {}
  interrupt() {}

  /** Throws what handling the event throws, or where the client knows no more of it than that it is an event. */
  handle(type, content) {
    let isKnown = false;
    this.once(type, () => {
      isKnown = true;
    });
    this._onMessage({ data: `{"type":"${type}","event_id":"event_1",${content}}` });
    if (!isKnown) throw new Error(`${type} falls back to its generic form`);
  }
}

export function session(text) {
  for (const type of ['session.created', 'session.updated']) new Client().handle(type, `"session":${text}`);
}

export function response(text) {
  for (const type of ['response.created', 'response.done']) new Client().handle(type, `"response":${text}`);
  const { output } = JSON.parse(text);
  for (const item of output ?? []) {
    for (const type of ['conversation.item.added', 'conversation.item.done']) {
      new Client().handle(type, `"item":${JSON.stringify(item)}`);
    }
  }
}
