import { serverEvents } from '../../../src/objects/events/server-events.js';
import type { Recorded } from '../recorded.rows.js';

// Written by hand in the shapes of recorded traffic. A parser must accept all of them.

const id = (prefix: string, last: string) => `${prefix}_DlQ0a0123456789abcde${last}`;

const ofResponse = { response_id: id('resp', 'A'), item_id: id('item', 'A'), output_index: 0 };
const ofPart = { ...ofResponse, content_index: 0 };
const heard = { item_id: id('item', 'B'), content_index: 0 };
const call = {
  response_id: id('resp', 'A'),
  item_id: id('item', 'C'),
  output_index: 1,
  call_id: 'call_0123456789abcdef',
};

const message = (status: string, ...content: object[]) => {
  return { id: id('item', 'A'), type: 'message', status, role: 'assistant', content };
};
const asked = { id: id('item', 'B'), type: 'message', status: 'completed', role: 'user' };
const speech = { ...asked, content: [{ type: 'input_audio', transcript: null }] };
const begun = { id: id('item', 'C'), type: 'function_call', status: 'in_progress', name: 'find_openings' };
const result = { id: id('item', 'D'), type: 'function_call_output', call_id: 'call_0123456789abcdef', output: '[]' };

const TRANSCRIPTION = 'conversation.item.input_audio_transcription';

const rows: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  'input_audio_buffer.speech_started': { speech: { audio_start_ms: 1_460, item_id: id('item', 'B') } },
  'input_audio_buffer.speech_stopped': { speech: { audio_end_ms: 4_256, item_id: id('item', 'B') } },
  'input_audio_buffer.committed': {
    'the first item': { previous_item_id: null, item_id: id('item', 'B') },
    'a later item': { previous_item_id: id('item', 'A'), item_id: id('item', 'B') },
  },
  'conversation.item.added': {
    'speech without a transcript': { previous_item_id: null, item: speech },
    text: { previous_item_id: null, item: { ...asked, content: [{ type: 'input_text', text: 'Are you open?' }] } },
    'a message that begins': { previous_item_id: id('item', 'B'), item: message('in_progress') },
    'a call that begins': {
      previous_item_id: id('item', 'A'),
      item: { ...begun, call_id: 'call_0123456789abcdef', arguments: '' },
    },
    'the output of a function': { previous_item_id: id('item', 'C'), item: result },
  },
  'conversation.item.done': {
    'speech without a transcript': { previous_item_id: null, item: speech },
    'a message with a phase': {
      previous_item_id: id('item', 'B'),
      item: { ...message('completed', { type: 'output_text', text: 'Until six.' }), phase: 'final_answer' },
    },
  },
  [`${TRANSCRIPTION}.delta`]: {
    'a word': { ...heard, delta: ' open', obfuscation: 'aB3dE5gH7jK' },
    'a mark': { ...heard, delta: '?', obfuscation: 'aB3dE5gH7jK9mN1' },
  },
  [`${TRANSCRIPTION}.completed`]: {
    'measured in seconds': { ...heard, transcript: 'Are you open?', usage: { type: 'duration', seconds: 3 } },
  },
  [`${TRANSCRIPTION}.failed`]: {
    'without a parameter': {
      ...heard,
      error: { type: 'server_error', code: 'unknown', message: 'The transcription failed.', param: null },
    },
  },
  'response.output_item.added': {
    'a message': { response_id: id('resp', 'A'), output_index: 0, item: message('in_progress') },
    'a message with a phase': {
      response_id: id('resp', 'A'),
      output_index: 0,
      item: { ...message('in_progress'), phase: 'commentary' },
    },
    'a call': {
      response_id: id('resp', 'A'),
      output_index: 1,
      item: { ...begun, call_id: 'call_0123456789abcdef', arguments: '' },
    },
  },
  'response.output_item.done': {
    'what was said': {
      response_id: id('resp', 'A'),
      output_index: 0,
      item: message('completed', { type: 'output_audio', transcript: 'Until six.' }),
    },
    'an interruption': {
      response_id: id('resp', 'A'),
      output_index: 0,
      item: message('incomplete', { type: 'output_audio', transcript: 'Until' }),
    },
  },
  'response.content_part.added': {
    speech: { ...ofPart, part: { type: 'audio', transcript: '' } },
    text: { ...ofPart, part: { type: 'text', text: '' } },
  },
  'response.content_part.done': {
    speech: { ...ofPart, part: { type: 'audio', transcript: 'Until six.' } },
    text: { ...ofPart, part: { type: 'text', text: 'Until six.' } },
  },
  'response.output_text.delta': { 'a word': { ...ofPart, delta: 'Until', obfuscation: 'aB3dE5gH7jK' } },
  'response.output_text.done': { 'a turn': { ...ofPart, text: 'Until six.' } },
  'response.output_audio_transcript.delta': { 'a word': { ...ofPart, delta: ' six', obfuscation: 'aB3dE5gH7jK9' } },
  'response.output_audio_transcript.done': { 'a turn': { ...ofPart, transcript: 'Until six.' } },
  'response.output_audio.delta': { 'a few samples': { ...ofPart, delta: 'AAABAAIAAwAEAAUA' } },
  'response.output_audio.done': { 'nothing else': ofPart },
  'response.function_call_arguments.delta': {
    'a mark': { ...call, delta: '{"', obfuscation: 'aB3dE5gH7jK9mN' },
    'a space': { ...call, delta: ' ', obfuscation: 'aB3dE5gH7jK9mN1' },
  },
  'response.function_call_arguments.done': {
    'not compact': { ...call, name: 'find_openings', arguments: '{  \n  "day": "Monday" \n} \n' },
  },
  'rate_limits.updated': {
    'of tokens only': {
      rate_limits: [{ name: 'tokens', limit: 40_000, remaining: 39_211, reset_seconds: 1.183 }],
    },
  },
  'output_audio_buffer.started': { 'of a response': { response_id: id('resp', 'A') } },
  'output_audio_buffer.stopped': { 'of a response': { response_id: id('resp', 'A') } },
};

/** Identifiers of the events of a WebRTC connection are shorter. */
const eventId = (type: string) =>
  type.startsWith('output_audio_buffer.') ? 'event_0123456789abcdef' : id('event', 'A');

/** Events as recorded traffic has them. */
export const recordedEvents: readonly Recorded[] = Object.entries(rows).map(([type, events]) => ({
  object: type,
  schema: serverEvents.find((event) => event.type === type)!.schema,
  rows: Object.fromEntries(
    Object.entries(events).map(([name, event]) => [name, { type, event_id: eventId(type), ...event }]),
  ),
}));
