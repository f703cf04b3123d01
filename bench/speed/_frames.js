/** What the user says: another mock answers to it. */
export const MESSAGE = JSON.stringify({
  type: 'conversation.item.create',
  item: { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Hello.' }] },
});

/** Makes the responses texts, since another mock has no audio. */
export const WRITE = JSON.stringify({
  type: 'session.update',
  session: { type: 'realtime', output_modalities: ['text'] },
});

export const REQUEST = JSON.stringify({ type: 'response.create' });

/** How a text event begins. */
export const TEXT = /^\{"type":"response\.output_(text|audio_transcript)\.delta"/;
