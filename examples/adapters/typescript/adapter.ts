// Answers each case with a verdict: npx realtime-arbitraries fuzz server-event --protocol lines -- node adapter.ts
import { createInterface } from 'node:readline';

/** A placeholder for your parser. It has a bug: conversation_id may be null. */
function parse(text: string): unknown {
  const event = JSON.parse(text);
  if (typeof event.type !== 'string') throw new Error('not an event');
  if (event.type === 'response.done' && 'conversation_id' in event.response) event.response.conversation_id.slice(5);
  return event;
}

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text, base64 } = JSON.parse(line);
  try {
    const value = parse(text ?? Buffer.from(base64, 'base64').toString());
    console.log(JSON.stringify({ id, ok: true, value }));
  } catch (error) {
    console.log(JSON.stringify({ id, ok: false, error: String(error) }));
  }
}
