import { LiveClient, type LiveState } from '../live/_live-client.js';

// biome-ignore lint/suspicious/noExplicitAny: clients as people write them.
type Any = any;

type Methods = Partial<Record<keyof LiveClient | string, (this: Any, ...args: Any[]) => unknown>>;

/** A client with some methods replaced. */
const changed =
  (methods: Methods) =>
  (url: string): Promise<LiveState> =>
    Object.assign(new LiveClient(), methods).run(url);

const right = LiveClient.prototype as Any;

export const rightLive = changed({});

const later = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Clients with one bug each, by the rule that they break. */
export const PLANTED_LIVE: Readonly<Record<string, (url: string) => Promise<unknown>>> = {
  'conduct.event': changed({
    begin() {
      this.send({ type: 'session.update', session: { instructions: 'Be brief.' } });
    },
  }),
  'conduct.output': changed({
    answer() {},
  }),
  'conduct.one-output': changed({
    answer(call) {
      right.answer.call(this, call);
      right.answer.call(this, call);
    },
  }),
  'conduct.cut-call': changed({
    done(response) {
      for (const item of response.output) {
        if (item.type === 'function_call' && item.status === 'incomplete') right.answer.call(this, item);
      }
      right.done.call(this, response);
    },
  }),
  'conduct.known-call': changed({
    answer({ id }) {
      right.answer.call(this, { call_id: id });
    },
  }),
  'conduct.active-response': changed({
    called(item) {
      if (item.type !== 'function_call' || item.status !== 'completed') return;
      right.answer.call(this, item);
      this.send({ type: 'response.create' });
    },
  }),
  'conduct.one-create': changed({
    done(response) {
      right.done.call(this, response);
      const calls = response.output.filter(
        ({ type, status }: Any) => type === 'function_call' && status === 'completed',
      );
      if (response.status === 'completed' && calls.length > 1) this.send({ type: 'response.create' });
    },
  }),
  'conduct.create-after-outputs': changed({
    done(response) {
      const calls = this.running.splice(0);
      if (response.status !== 'completed' || calls.length === 0) return;
      this.send({ type: 'response.create' });
      for (const call of calls) this.answer(call);
    },
  }),
  'conduct.truncation': changed({
    take(event) {
      right.take.call(this, event);
      if (event.type === 'response.output_audio.delta') this.heard = event.item_id;
      if (event.type === 'input_audio_buffer.speech_started' && this.heard) {
        this.send({
          type: 'conversation.item.truncate',
          item_id: this.heard,
          content_index: 0,
          audio_end_ms: 3_600_000,
        });
      }
    },
  }),
  'ending.crash': async (url) => {
    await rightLive(url);
    return 'done';
  },
  'ending.early': changed({
    take(event) {
      if (event.type === 'response.done' && event.response.status === 'failed') this.socket.close(1002);
      else right.take.call(this, event);
    },
  }),
  'ending.hang': async (url) => {
    await rightLive(url);
    await later(60_000);
  },
  'ending.normal': async (url) => {
    await rightLive(url);
    throw new Error('the connection was closed');
  },
  'ending.unreported': changed({
    end(_code, resolve) {
      resolve({ ended: 'closed', errors: [] });
    },
  }),
  'client.item-order': changed({
    take(event) {
      if (event.type === 'conversation.item.added') event.previous_item_id = null;
      right.take.call(this, event);
    },
  }),
  'client.text': changed({
    take(event) {
      // The transcription that comes last is taken for that of the last item.
      const { type } = event;
      if (type === 'input_audio_buffer.committed') this.last = event.item_id;
      if (type === 'conversation.item.input_audio_transcription.completed') event.item_id = this.last ?? event.item_id;
      right.take.call(this, event);
    },
  }),
};
