/** Compares the types of events with those of the official client, by `type`. */
import type * as api from 'openai/resources/realtime/realtime';
import type { RealtimeClientEvent } from '../../dist/src/objects/events/client-event.js';
import type { RealtimeServerEvent } from '../../dist/src/objects/events/server-event.js';
import type { Differences } from './_differences.js';

type Ours = RealtimeServerEvent | RealtimeClientEvent;
type Theirs = api.RealtimeServerEvent | api.RealtimeClientEvent;

type OurEvent<Type> = Extract<Ours, { type: Type }>;
type TheirEvent<Type> = Extract<Theirs, { type: Type }>;

/** Every difference between the types of events, with a reason. `see` refers to the entry of a nested object. */
export const events: { [Type in Ours['type']]: Differences<OurEvent<Type>, TheirEvent<Type>> } = {
  error: {},
  'session.created': {
    session: {
      wider: 'see RealtimeCreateClientSecretResponse.session',
      narrower: 'see RealtimeCreateClientSecretResponse.session',
    },
  },
  'session.updated': {
    session: {
      wider: 'see RealtimeCreateClientSecretResponse.session',
      narrower: 'see RealtimeCreateClientSecretResponse.session',
    },
  },
  'conversation.created': { conversation: { wider: 'see Conversation.object' } },
  'conversation.item.created': {
    item: { wider: 'see AssistantContent.type and UserContent.transcript', narrower: 'see McpListTools.tools' },
  },
  'conversation.item.added': {
    item: { wider: 'see AssistantContent.type and UserContent.transcript', narrower: 'see McpListTools.tools' },
  },
  'conversation.item.done': {
    item: { wider: 'see AssistantContent.type and UserContent.transcript', narrower: 'see McpListTools.tools' },
  },
  'conversation.item.retrieved': {
    item: { wider: 'see AssistantContent.type and UserContent.transcript', narrower: 'see McpListTools.tools' },
  },
  'conversation.item.deleted': {},
  'conversation.item.truncated': {},
  'conversation.item.input_audio_transcription.delta': {},
  'conversation.item.input_audio_transcription.completed': {
    languages: { onlyOurs: 'documented later than their version' },
  },
  'conversation.item.input_audio_transcription.failed': { error: { wider: 'see TranscriptionError.param' } },
  'conversation.item.input_audio_transcription.segment': {},
  'input_audio_buffer.committed': {},
  'input_audio_buffer.cleared': {},
  'input_audio_buffer.speech_started': {},
  'input_audio_buffer.speech_stopped': {},
  'input_audio_buffer.timeout_triggered': {},
  'input_audio_buffer.dtmf_event_received': {
    event_id: { onlyOurs: 'documented as absent; a server may send it, as it does with all other events' },
  },
  'output_audio_buffer.started': {},
  'output_audio_buffer.stopped': {},
  'output_audio_buffer.cleared': {},
  'rate_limits.updated': {},
  'response.created': {
    response: { wider: 'see RealtimeResponse.status_details', narrower: 'see RealtimeResponse.output' },
  },
  'response.done': {
    response: { wider: 'see RealtimeResponse.status_details', narrower: 'see RealtimeResponse.output' },
  },
  'response.output_item.added': {
    item: { wider: 'see AssistantContent.type and UserContent.transcript', narrower: 'see McpListTools.tools' },
  },
  'response.output_item.done': {
    item: { wider: 'see AssistantContent.type and UserContent.transcript', narrower: 'see McpListTools.tools' },
  },
  'response.content_part.added': { part: { wider: 'see StreamedPart.type' } },
  'response.content_part.done': { part: { wider: 'see StreamedPart.type' } },
  'response.output_text.delta': {},
  'response.output_text.done': {},
  'response.output_audio.delta': {},
  'response.output_audio.done': {},
  'response.output_audio_transcript.delta': {},
  'response.output_audio_transcript.done': {},
  'response.function_call_arguments.delta': {},
  'response.function_call_arguments.done': {},
  'response.mcp_call_arguments.delta': {},
  'response.mcp_call_arguments.done': {},
  'response.mcp_call.in_progress': {},
  'response.mcp_call.completed': {},
  'response.mcp_call.failed': {},
  'mcp_list_tools.in_progress': {},
  'mcp_list_tools.completed': {},
  'mcp_list_tools.failed': {},
  'session.update': {
    session: {
      wider: 'see RealtimeSessionCreateRequestGA.audio',
      narrower: 'see RealtimeSessionCreateRequestGA.tools',
    },
  },
  'input_audio_buffer.append': {},
  'conversation.item.create': {
    previous_item_id: { null: 'examples of the documentation show it' },
    item: { wider: 'see AssistantContent.type and UserContent.transcript', narrower: 'see McpListTools.tools' },
  },
  'conversation.item.truncate': {},
  'response.create': {
    response: { wider: 'see RealtimeResponseCreateParams.input', narrower: 'see RealtimeResponseCreateParams.input' },
  },
  'input_audio_buffer.commit': {},
  'input_audio_buffer.clear': {},
  'conversation.item.retrieve': {},
  'conversation.item.delete': {},
  'response.cancel': {},
  'output_audio_buffer.clear': {},
};

type Equal<A, B> = [A, B] extends [B, A] ? true : false;

// The unions have the same events.
true satisfies Equal<RealtimeServerEvent['type'], api.RealtimeServerEvent['type']>;
true satisfies Equal<RealtimeClientEvent['type'], api.RealtimeClientEvent['type']>;
