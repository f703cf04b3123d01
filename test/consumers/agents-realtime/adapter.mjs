import { OpenAIRealtimeBase } from '@openai/agents-realtime';

/** The events that the client has a type for. It handles all others, and those that it refuses, as generic events. */
const KNOWN = new Set([
  'conversation.created',
  'conversation.item.added',
  'conversation.item.done',
  'conversation.item.deleted',
  'conversation.item.input_audio_transcription.completed',
  'conversation.item.input_audio_transcription.delta',
  'conversation.item.input_audio_transcription.failed',
  'conversation.item.retrieved',
  'conversation.item.truncated',
  'error',
  'input_audio_buffer.cleared',
  'input_audio_buffer.committed',
  'input_audio_buffer.speech_started',
  'input_audio_buffer.speech_stopped',
  'output_audio_buffer.started',
  'output_audio_buffer.stopped',
  'output_audio_buffer.cleared',
  'rate_limits.updated',
  'response.output_audio.delta',
  'response.output_audio.done',
  'response.output_audio_transcript.delta',
  'response.output_audio_transcript.done',
  'response.content_part.added',
  'response.content_part.done',
  'response.created',
  'response.done',
  'response.function_call_arguments.delta',
  'response.function_call_arguments.done',
  'response.output_item.added',
  'response.output_item.done',
  'response.output_text.delta',
  'response.output_text.done',
  'session.created',
  'session.updated',
  'mcp_list_tools.in_progress',
  'mcp_list_tools.completed',
  'mcp_list_tools.failed',
  'response.mcp_call_arguments.delta',
  'response.mcp_call_arguments.done',
  'response.mcp_call.in_progress',
  'response.mcp_call.completed',
]);

/** The client without a connection. It only handles server events. */
class Client extends OpenAIRealtimeBase {
  status = 'connected';
  muted = null;
  connect() {}
  sendEvent() {}
  mute() {}
  close() {}
  interrupt() {}
}

/** Handles a message. Throws if the client throws, or if it does not recognize an event that it knows. */
export function event(text) {
  const { type } = JSON.parse(text);
  if (typeof type !== 'string') throw new Error('not an event');
  const client = new Client();
  let isSpecific = false;
  client.on(type, () => {
    isSpecific = true;
  });
  client._onMessage({ data: text });
  if (KNOWN.has(type) && !isSpecific) throw new Error(`${type} falls back to its generic form`);
}
