// Answers each case with a verdict: npx realtime-arbitraries fuzz server-event --protocol lines -- node adapter.ts
import { createInterface } from 'node:readline';

/** A placeholder for your parser. It has a bug: conversation_id may be null. */
function parse(text: string): unknown {
  const event = JSON.parse(text);
  if (typeof event.type !== 'string') throw new Error('not an event');
  if (event.type === 'response.done' && 'conversation_id' in event.response) event.response.conversation_id.slice(5);
  return event;
}

/** The text of a case. If that is not valid Unicode, the case has bytes in Base64. */
function content({ text, base64 }: { text?: string; base64?: string }): string {
  return text ?? Buffer.from(base64!, 'base64').toString();
}

function answer(id: number, text: string): string {
  try {
    const value = parse(text);
    // Throws if the value has a BigInt or a cycle: it cannot be written as JSON.
    return JSON.stringify({ id, ok: true, value });
  } catch (error) {
    return JSON.stringify({ id, ok: false, error: String(error) });
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  try {
    const found = JSON.parse(line);
    console.log(answer(found.id, content(found)));
  } catch {
    console.error(`not a case: ${line.slice(0, 80)}`);
  }
}
