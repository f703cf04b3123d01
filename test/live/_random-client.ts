import { mockPlan } from '../../src/api/mock-plan.js';
import { sourceOf } from '../../src/engine/generate/random.js';
import type { LogEntry } from '../../src/exchanges/exchange.js';
import type { LooseEvent } from '../../src/exchanges/step.js';
import { LiveSession } from '../../src/live/live-session.js';

/** Base64 of so many milliseconds of audio, loud or silent. */
export function audio(milliseconds: number, isLoud: boolean): string {
  const bytes = Buffer.alloc(milliseconds * 48);
  if (isLoud) for (let i = 0; i < bytes.length; i += 2) bytes.writeInt16LE(i % 4 === 0 ? 6000 : -6000, i);
  return bytes.toString('base64');
}

const TOOL = {
  type: 'function',
  name: 'get_weather',
  parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
};

const server = (more: object) => ({
  type: 'mcp',
  server_label: 'docs',
  server_url: 'https://example.com/mcp',
  allowed_tools: ['search'],
  ...more,
});

const text = (type: string, words: string) => [{ type, text: words }];

/** An event that a client may send, right or wrong, about what it has received. */
function eventOf(
  choose: (count: number) => number,
  items: readonly string[],
  calls: readonly string[],
  requests: readonly string[],
): object {
  const item = items[choose(items.length)] ?? 'item_unknown';
  const events: object[] = [
    { type: 'session.update', session: { type: 'realtime', instructions: 'Be brief.', tools: [TOOL] } },
    { type: 'session.update', session: { type: 'realtime', output_modalities: ['text'] } },
    {
      type: 'session.update',
      session: { type: 'realtime', audio: { input: { transcription: { model: 'whisper-1' } } } },
    },
    { type: 'response.create' },
    { type: 'response.create' },
    { type: 'response.create', response: { conversation: 'none', metadata: { topic: 'beside' } } },
    { type: 'response.create', response: { tools: [TOOL], tool_choice: 'required' } },
    { type: 'session.update', session: { type: 'realtime', tools: [server({})] } },
    { type: 'session.update', session: { type: 'realtime', tools: [server({ require_approval: 'never' }), TOOL] } },
    { type: 'response.create', response: { tool_choice: 'required' } },
    {
      type: 'conversation.item.create',
      item: {
        type: 'mcp_approval_response',
        id: `mcpa_${choose(1000)}`,
        approval_request_id: requests[choose(requests.length)] ?? 'mcpr_unknown',
        approve: choose(3) > 0,
      },
    },
    { type: 'response.cancel' },
    {
      type: 'conversation.item.create',
      item: { type: 'message', role: 'user', content: text('input_text', 'Hello') },
    },
    {
      type: 'conversation.item.create',
      previous_item_id: item,
      item: { type: 'message', role: 'system', content: text('input_text', 'Be polite.') },
    },
    {
      type: 'conversation.item.create',
      previous_item_id: 'root',
      item: { type: 'message', role: 'assistant', content: text('output_text', 'Hi') },
    },
    {
      type: 'conversation.item.create',
      item: {
        id: 'mine',
        type: 'message',
        role: 'user',
        content: [{ type: 'input_audio', audio: audio(20, true), transcript: 'Hey' }],
      },
    },
    {
      type: 'conversation.item.create',
      item: { type: 'function_call_output', call_id: calls[choose(calls.length)] ?? 'call_unknown', output: 'sunny' },
    },
    { type: 'conversation.item.delete', item_id: item },
    { type: 'conversation.item.retrieve', item_id: item },
    { type: 'conversation.item.truncate', item_id: item, content_index: 0, audio_end_ms: choose(400) },
    { type: 'input_audio_buffer.append', audio: audio(200, true) },
    { type: 'input_audio_buffer.append', audio: audio(600, false) },
    { type: 'input_audio_buffer.commit' },
    { type: 'input_audio_buffer.clear' },
    { type: 'session.begin' },
    { type: 'conversation.item.delete' },
  ];
  return events[choose(events.length)]!;
}

/** Plays a session to a client that sends whatever comes to its mind, at any time. Returns the session and its log. */
export function playToRandomClient(seed: number): { session: LiveSession; log: LogEntry[] } {
  const random = sourceOf(seed, 9);
  const choose = (count: number) => random.nextInt(0, Math.max(0, count - 1));
  const session = new LiveSession(mockPlan({ seed, order: seed % 2 === 0 ? 'any' : 'simple' }, 0));
  const log: LooseEvent[] = [];
  const items: string[] = [];
  const calls: string[] = [];
  const requests: string[] = [];
  const receive = (most: number) => {
    for (let left = most; left > 0; left--) {
      const event = session.next()?.event;
      if (!event) return;
      log.push({ from: 'server', event } as never);
      const { item } = event as { item?: { id: string; type: string; call_id?: string } };
      if (event.type === 'conversation.item.added') items.push(item!.id);
      if (event.type === 'response.output_item.done' && item?.call_id) calls.push(item.call_id);
      if (event.type === 'conversation.item.done' && item?.type === 'mcp_approval_request') requests.push(item.id);
    }
  };
  for (let turn = 0; turn < 25; turn++) {
    receive(choose(30));
    const event = { ...eventOf(choose, items, calls, requests), event_id: `mine_${turn}` };
    log.push({ from: 'client', event } as never);
    session.receive(JSON.stringify(event));
  }
  receive(Number.POSITIVE_INFINITY);
  return { session, log: log as unknown as LogEntry[] };
}
