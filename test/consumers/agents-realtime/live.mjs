import { RealtimeAgent, RealtimeSession, tool } from '@openai/agents-realtime';
import { z } from 'zod';

/** Returns what the history says of a message. What it does not know yet is left out. */
function known({ itemId: id, type, role, status, content }) {
  const texts = content.map((part) => part.transcript ?? part.text);
  const isKnown = role !== 'user' || texts.every((text) => typeof text === 'string');
  const isDone = role === 'assistant' && status !== 'in_progress';
  return { id, type, role, ...(isKnown && { text: texts.join('') }), ...(isDone && { status }) };
}

/** Runs an agent with one function until the connection is closed. */
export function run(url) {
  const weather = tool({
    name: 'weather',
    description: 'The weather in a city.',
    parameters: z.object({ city: z.string() }),
    execute: () => 'sunny',
  });
  const agent = new RealtimeAgent({ name: 'Assistant', instructions: 'Be brief.', tools: [weather] });
  const session = new RealtimeSession(agent, { transport: 'websocket' });
  const errors = [];
  session.on('error', ({ error }) => errors.push({ code: error?.error?.code ?? error?.code ?? null }));
  // Responses outside of the conversation, about each message of the user.
  if (process.env.ASIDE) {
    session.transport.on('input_audio_buffer.committed', () =>
      session.transport.sendEvent({
        type: 'response.create',
        response: { conversation: 'none', output_modalities: ['text'], metadata: { topic: 'title' } },
      }),
    );
  }
  return new Promise((resolve, reject) => {
    session.transport.on('connection_change', (status) => {
      if (status !== 'disconnected') return;
      const messages = session.history.filter(({ type }) => type === 'message');
      resolve({ ended: 'closed', types: ['message'], items: messages.map(known), errors });
    });
    session.connect({ apiKey: 'any', url }).catch(reject);
  });
}
