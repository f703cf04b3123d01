import type { ExchangeEntry } from '../../src/protocol/exchange-entry.js';

export type Event = Record<string, unknown> & { type: string };

/** Counts the events of the logs in a test file, since each has an id of its own. */
let events = 0;

export const server = (type: string, fields: object = {}): ExchangeEntry => ({
  from: 'server',
  event: { type, event_id: `event_${++events}`, ...fields },
});

export const client = (type: string, fields: object = {}): ExchangeEntry => ({
  from: 'client',
  event: { type, ...fields },
});

/** A session, in `session.created` or `session.updated`. */
export const session = (type: 'created' | 'updated', more: object = {}): ExchangeEntry =>
  server(`session.${type}`, { session: { type: 'realtime', object: 'realtime.session', id: 'sess_1', ...more } });

/** A session whose input audio is transcribed. */
export const TRANSCRIBED = { audio: { input: { transcription: { model: 'gpt-4o-transcribe' } } } };

export const added = (item: object, previous: string | null): ExchangeEntry =>
  server('conversation.item.added', { item, previous_item_id: previous });

export const done = (item: object, previous: string | null): ExchangeEntry =>
  server('conversation.item.done', { item, previous_item_id: previous });

export const userText = (text: string) => ({ type: 'message', role: 'user', content: [{ type: 'input_text', text }] });

/** What the client asks and the server answers when an item is created. */
export function created(item: object, id: string, previous: string | null): ExchangeEntry[] {
  const whole = { id, status: 'completed', ...item };
  return [client('conversation.item.create', { item }), added(whole, previous), done(whole, previous)];
}

export const responseCreated = (id: string, more: object = {}): ExchangeEntry =>
  server('response.created', {
    response: {
      object: 'realtime.response',
      id,
      status: 'in_progress',
      status_details: null,
      output: [],
      usage: null,
      conversation_id: 'conv_1',
      ...more,
    },
  });

export const USAGE = { total_tokens: 3, input_tokens: 1, output_tokens: 2 };

export const responseDone = (id: string, output: object[], more: object = {}): ExchangeEntry =>
  server('response.done', {
    response: {
      object: 'realtime.response',
      id,
      status: 'completed',
      status_details: null,
      output,
      usage: USAGE,
      conversation_id: 'conv_1',
      ...more,
    },
  });

/** What names an item of a response in events. */
interface Named {
  response: string;
  id: string;
  /** The item before it; undefined for a response out of band. */
  previous?: string | null;
  index?: number;
}

/** The events of an item, in their order, and the item when it is done. */
export interface Streamed {
  item: object;
  begin: ExchangeEntry[];
  deltas: ExchangeEntry[];
  end: ExchangeEntry[];
}

function streamed(
  { response, id, previous, index = 0 }: Named,
  empty: object,
  item: object,
  inner: { begin?: ExchangeEntry[]; deltas: ExchangeEntry[]; end: ExchangeEntry[] },
): Streamed {
  const names = { response_id: response, output_index: index };
  const inConversation = (entry: (item: object, previous: string | null) => ExchangeEntry, value: object) =>
    previous === undefined ? [] : [entry(value, previous)];
  const first = { id, status: 'in_progress', ...empty };
  const last = { id, status: 'completed', ...item };
  return {
    item: last,
    begin: [
      server('response.output_item.added', { ...names, item: first }),
      ...inConversation(added, first),
      ...(inner.begin ?? []),
    ],
    deltas: inner.deltas,
    end: [...inner.end, ...inConversation(done, last), server('response.output_item.done', { ...names, item: last })],
  };
}

const whole = ({ begin, deltas, end }: Streamed): ExchangeEntry[] => [...begin, ...deltas, ...end];

/** All events of an item in a row. */
export const all = (...items: Streamed[]): ExchangeEntry[] => items.flatMap(whole);

const ANSWER = { type: 'message', role: 'assistant' };

/** A message with a part of text. */
export function text(named: Named, deltas: string[], more: object = {}): Streamed {
  const { response: response_id, id: item_id, index: output_index = 0 } = named;
  const names = { response_id, item_id, output_index, content_index: 0 };
  const joined = deltas.join('');
  return streamed(
    named,
    { ...ANSWER, content: [] },
    { ...ANSWER, content: [{ type: 'output_text', text: joined }], ...more },
    {
      begin: [server('response.content_part.added', { ...names, part: { type: 'text', text: '' } })],
      deltas: deltas.map((delta) => server('response.output_text.delta', { ...names, delta })),
      end: [
        server('response.output_text.done', { ...names, text: joined }),
        server('response.content_part.done', { ...names, part: { type: 'text', text: joined } }),
      ],
    },
  );
}

/** A message with a part of audio, of which two pieces are sent. */
export function speech(named: Named, deltas: string[], more: object = {}): Streamed {
  const { response: response_id, id: item_id, index: output_index = 0 } = named;
  const names = { response_id, item_id, output_index, content_index: 0 };
  const transcript = deltas.join('');
  const audio = ['AAAA', 'BBBB'].map((delta) => server('response.output_audio.delta', { ...names, delta }));
  return streamed(
    named,
    { ...ANSWER, content: [] },
    { ...ANSWER, content: [{ type: 'output_audio', transcript }], ...more },
    {
      begin: [server('response.content_part.added', { ...names, part: { type: 'audio', transcript: '' } })],
      deltas: [
        ...deltas.map((delta) => server('response.output_audio_transcript.delta', { ...names, delta })),
        ...audio,
      ],
      end: [
        server('response.output_audio.done', names),
        server('response.output_audio_transcript.done', { ...names, transcript }),
        server('response.content_part.done', { ...names, part: { type: 'audio', transcript } }),
      ],
    },
  );
}

/** A call of the function `get_weather`. */
export function functionCall(named: Named, callId: string, deltas: string[]): Streamed {
  const { response: response_id, id: item_id, index: output_index = 0 } = named;
  const call = { type: 'function_call', name: 'get_weather', call_id: callId };
  const names = { response_id, item_id, output_index, call_id: callId };
  const whole = deltas.join('');
  return streamed(
    named,
    { ...call, arguments: '' },
    { ...call, arguments: whole },
    {
      deltas: deltas.map((delta) => server('response.function_call_arguments.delta', { ...names, delta })),
      end: [server('response.function_call_arguments.done', { ...names, name: 'get_weather', arguments: whole })],
    },
  );
}

/** Speech that the server detects and commits. */
export function heard(id: string, previous: string | null, start: number): ExchangeEntry[] {
  const item = {
    id,
    type: 'message',
    status: 'completed',
    role: 'user',
    content: [{ type: 'input_audio', transcript: null }],
  };
  return [
    server('input_audio_buffer.speech_started', { item_id: id, audio_start_ms: start }),
    server('input_audio_buffer.speech_stopped', { item_id: id, audio_end_ms: start + 900 }),
    server('input_audio_buffer.committed', { item_id: id, previous_item_id: previous }),
    added(item, previous),
    done(item, previous),
  ];
}

export const transcription = (type: 'delta' | 'completed' | 'failed', id: string, more: object): ExchangeEntry =>
  server(`conversation.item.input_audio_transcription.${type}`, { item_id: id, content_index: 0, ...more });
