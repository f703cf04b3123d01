import { OpenAIRealtimeBase } from '@openai/agents-realtime';

/** The client without a connection. It only handles server events. */
class Client extends OpenAIRealtimeBase {
  status = 'connected';
  muted = null;
  connect() {}
  sendEvent() {}
  mute() {}
  close() {}
  interrupt() {}

  /** Handles an event. Throws if the client throws, or if it handles the event only in its generic form. */
  handle(type, content) {
    let isSpecific = false;
    this.once(type, () => {
      isSpecific = true;
    });
    this._onMessage({ data: `{"type":"${type}","event_id":"event_1",${content}}` });
    if (!isSpecific) throw new Error(`${type} falls back to its generic form`);
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
