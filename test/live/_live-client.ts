import { WebSocket } from 'ws';
import { Store } from './_planted-clients.js';

// biome-ignore lint/suspicious/noExplicitAny: clients as people write them.
type Any = any;

/** What a client returns in the end. */
export interface LiveState {
  ended: 'closed' | 'raised';
  items?: Any[];
  errors?: Any[];
}

const TOOLS = [
  {
    type: 'function',
    name: 'weather',
    parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  },
];

/** A client over WebSocket, as people write one: it keeps a history, and calls a function. */
export class LiveClient {
  protected socket!: WebSocket;
  protected raised = false;
  private readonly running: Any[] = [];

  constructor(readonly store: Store = new Store()) {}

  send(event: Any): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(event));
  }

  run(url: string): Promise<LiveState> {
    return new Promise((resolve, reject) => {
      this.socket = new WebSocket(url);
      this.socket.on('open', () => this.begin());
      this.socket.on('message', (data) => {
        try {
          this.take(JSON.parse(data.toString()));
        } catch (error) {
          this.socket.terminate();
          reject(error);
        }
      });
      this.socket.on('error', () => {
        this.raised = true;
      });
      this.socket.on('close', (code) => this.end(code, resolve));
    });
  }

  begin(): void {
    this.send({ type: 'session.update', session: { type: 'realtime', tools: TOOLS } });
  }

  take(event: Any): void {
    this.store.take(event);
    if (event.type === 'response.output_item.done') this.called(event.item);
    if (event.type === 'response.done' && event.response.conversation_id !== null) this.done(event.response);
  }

  called(item: Any): void {
    if (item.type === 'function_call' && item.status === 'completed') this.running.push(item);
  }

  done({ status }: Any): void {
    const calls = this.running.splice(0);
    if (status !== 'completed' || calls.length === 0) return;
    for (const call of calls) this.answer(call);
    this.send({ type: 'response.create' });
  }

  answer({ call_id }: Any): void {
    this.send({ type: 'conversation.item.create', item: { type: 'function_call_output', call_id, output: 'sunny' } });
  }

  end(code: number, resolve: (state: LiveState) => void): void {
    const isError = this.raised || code !== 1000;
    resolve({ ended: isError ? 'raised' : 'closed', ...this.store.state() });
  }
}
