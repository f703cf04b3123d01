import { describe, expect, it } from 'vitest';
import { checkExchange } from '../../src/protocol/check-exchange.js';
import { exchangeRules } from '../../src/protocol/exchange-rules.js';
import { Edited } from './_edit.js';
import { all, client, responseCreated, responseDone, server, speech, text, transcription } from './_log.js';

const TEXT = 'a turn of text';
const VOICE = 'a turn of voice that the server detects';
const MANUAL = 'audio that the client commits';
const CALL = 'a function call and its output';
const ASIDE = 'a response out of band beside another one';
const CUT = 'an interruption and a truncation';
const MCP = 'an MCP listing and a call';
const FAILED = 'a response that fails, and a request that is refused';
const OVERLAP = 'two items that overlap';
const CHANGED = 'items that are retrieved, inserted and deleted';
const WEBRTC = 'a socket that joined a call over WebRTC';
const SILENCE = 'a silence after which the server takes the turn';

const PROMPT = {
  type: 'message',
  status: 'completed',
  role: 'system',
  content: [{ type: 'input_text', text: 'Ask.' }],
};
const edit = (name: string) => new Edited(name);
const part = { response_id: 'resp_1', item_id: 'item_2', output_index: 0, content_index: 0 };
const ADDED = 'conversation.item.added';
const DONE = 'conversation.item.done';
const COMPLETED = 'conversation.item.input_audio_transcription.completed';

/** Each rule, and an exchange that breaks it: at the entry that was changed, or at the first one of a type. */
const ROWS: [rule: string, broken: Edited, at?: string][] = [
  ['session.first', edit(TEXT).move('session.created', 'response.created')],
  ['session.id', edit(TEXT).patch('session.updated', { session: { id: 'sess_2' } })],
  ['session.updated', edit(TEXT).drop('session.update'), 'session.updated'],
  [
    'event.unique-id',
    edit(TEXT).patch('response.created', { event_id: 'event_same' }).patch('response.done', { event_id: 'event_same' }),
  ],
  ['request.answered', edit(TEXT).append(client('session.update', { session: { type: 'realtime' } }))],
  ['request.error', edit(FAILED).patch('error', { error: { event_id: 'mine_2' } })],
  [
    'request.one-error',
    edit(FAILED).append(server('error', { error: { type: 'x', message: 'Twice', event_id: 'mine_1' } })),
  ],

  ['input-audio.segment', edit(VOICE).drop('input_audio_buffer.speech_stopped'), 'input_audio_buffer.committed'],
  ['input-audio.item-id', edit(VOICE).patch('input_audio_buffer.speech_stopped', { item_id: 'item_8' })],
  ['input-audio.times', edit(VOICE).patch('input_audio_buffer.speech_stopped', { audio_end_ms: 100 })],
  ['input-audio.commit', edit(MANUAL).drop('input_audio_buffer.commit'), 'input_audio_buffer.committed'],
  ['input-audio.previous', edit(MANUAL).patch('input_audio_buffer.committed', { previous_item_id: 'item_8' })],
  ['input-audio.item', edit(VOICE).patch(ADDED, { item: { id: 'item_8' } }), 'input_audio_buffer.committed'],
  ['input-audio.cleared', edit(MANUAL).drop('input_audio_buffer.clear'), 'input_audio_buffer.cleared'],

  ['transcription.item', edit(VOICE).move(COMPLETED, 'input_audio_buffer.speech_stopped')],
  ['transcription.content-index', edit(VOICE).patch(COMPLETED, { content_index: 1 })],
  [
    'transcription.once',
    edit(VOICE).move(COMPLETED, 'response.created'),
    'conversation.item.input_audio_transcription.delta',
  ],
  ['transcription.ended', edit(VOICE).drop(COMPLETED), 'input_audio_buffer.committed'],
  ['transcription.sum', edit(VOICE).patch(COMPLETED, { transcript: 'Good mourning' })],

  ['item.id', edit(TEXT).patch(ADDED, { item: { id: undefined } })],
  [
    'item.added-once',
    edit(TEXT).insert(
      server(ADDED, { item: { id: 'item_1', type: 'message', role: 'user', content: [] } }),
      'response.created',
    ),
  ],
  ['item.asked', edit(TEXT).drop('conversation.item.create'), ADDED],
  ['item.previous', edit(TEXT).patch(ADDED, { previous_item_id: null }, 1)],
  ['item.complete', edit(TEXT).patch(ADDED, { item: { status: 'in_progress' } })],
  ['item.done', edit(TEXT).drop(DONE), ADDED],
  ['item.previous-at-done', edit(CALL).patch(DONE, { previous_item_id: null }, 3)],
  ['item.same', edit(TEXT).patch(DONE, { item: { content: [] } })],
  [
    'item.known-call',
    edit(CALL)
      .patch('conversation.item.create', { item: { call_id: 'call_9' } }, 1)
      .patch(ADDED, { item: { call_id: 'call_9' } }, 2),
  ],
  ['item.deleted', edit(CHANGED).drop('conversation.item.delete'), 'conversation.item.deleted'],
  ['item.retrieved', edit(CHANGED).drop('conversation.item.retrieve'), 'conversation.item.retrieved'],
  [
    'truncation.item',
    edit(CUT)
      .patch('conversation.item.truncate', { item_id: 'item_1' })
      .patch('conversation.item.truncated', { item_id: 'item_1' }),
  ],
  ['truncation.asked', edit(CUT).patch('conversation.item.truncated', { audio_end_ms: 301 })],

  ['response.id', edit(TEXT).patch('response.created', { response: { id: undefined } })],
  ['response.created', edit(TEXT).drop('response.created'), 'response.output_item.added'],
  ['response.empty', edit(TEXT).patch('response.created', { response: { usage: {} } })],
  ['response.one', edit(ASIDE).patch('response.created', { response: { conversation_id: 'conv_1' } }, 1)],
  ['response.asked', edit(TEXT).drop('response.create'), 'response.created'],
  ['response.conversation', edit(CALL).patch('response.created', { response: { conversation_id: 'conv_2' } }, 1)],
  ['response.output-index', edit(OVERLAP).patch('response.output_item.added', { output_index: 2 }, 1)],
  ['response.item-id', edit(TEXT).patch('response.output_text.done', { item_id: 'item_1' })],
  [
    'response.out-of-band',
    edit(ASIDE).insert(
      server(ADDED, {
        item: { id: 'item_9', type: 'message', status: 'in_progress', role: 'assistant', content: [] },
        previous_item_id: 'item_2',
      }),
      'response.output_text.delta',
    ),
  ],
  ['response.done', edit(TEXT).move('response.done', 'response.output_item.done'), 'response.output_item.done'],
  ['response.items-done', edit(TEXT).drop('response.output_item.done'), 'response.done'],
  ['response.output', edit(TEXT).patch('response.done', { response: { output: [] } })],
  ['response.usage', edit(TEXT).patch('response.done', { response: { usage: null } })],
  ['response.details', edit(TEXT).patch('response.done', { response: { status: 'failed' } })],
  [
    'response.cause',
    edit(TEXT).patch('response.done', {
      response: { status: 'cancelled', status_details: { type: 'cancelled', reason: 'client_cancelled' } },
    }),
  ],
  ['response.same', edit(ASIDE).patch('response.done', { response: { metadata: { topic: 'other' } } }, 1)],

  ['output-item.empty', edit(TEXT).patch('response.output_item.added', { item: { status: 'completed' } })],
  ['output-item.same-added', edit(TEXT).patch(ADDED, { item: { phase: 'commentary' } }, 1)],
  ['output-item.same-done', edit(TEXT).move('response.output_item.done', DONE, 0, 1)],
  [
    'output-item.type',
    edit(TEXT).patch(DONE, { item: { type: 'mcp_call', server_label: 'maps', name: 'find', arguments: '{}' } }, 1),
  ],
  [
    'output-item.content',
    edit(TEXT).patch(
      DONE,
      {
        item: {
          content: [
            { type: 'output_text', text: 'Hello.' },
            { type: 'output_text', text: '' },
          ],
        },
      },
      1,
    ),
  ],
  [
    'output-item.done',
    edit(TEXT).move('response.output_item.done', 'response.done').move(DONE, 'response.output_text.done', 1),
    'response.output_text.done',
  ],

  ['part.added', edit(TEXT).drop('response.content_part.added'), 'response.output_text.delta'],
  ['part.empty', edit(TEXT).patch('response.content_part.added', { part: { text: 'H' } })],
  ['part.index', edit(TEXT).patch('response.content_part.added', { content_index: 1 })],
  [
    'part.type',
    edit(TEXT).insert(server('response.output_audio.delta', { ...part, delta: 'AAAA' }), 'response.output_text.done'),
  ],
  ['part.sum', edit(TEXT).patch('response.output_text.delta', { delta: 'Yel' }), 'response.output_text.done'],
  ['part.after-done', edit(TEXT).move('response.output_text.delta', 'response.content_part.done', 2)],
  ['part.done-order', edit(VOICE).move('response.output_audio.done', 'response.content_part.done')],
  ['part.done', edit(TEXT).drop('response.output_text.done'), 'response.content_part.done'],
  ['part.content', edit(TEXT).patch('response.content_part.done', { part: { text: 'Hello' } })],

  [
    'call.type',
    edit(TEXT).insert(
      server('response.function_call_arguments.delta', { ...part, call_id: 'call_1', delta: '' }),
      'response.output_text.delta',
    ),
  ],
  ['call.call-id', edit(CALL).patch('response.function_call_arguments.delta', { call_id: 'call_2' })],
  ['call.name', edit(CALL).patch('response.function_call_arguments.done', { name: 'get_time' })],
  ['call.sum', edit(CALL).drop('response.function_call_arguments.delta'), 'response.function_call_arguments.done'],
  ['call.done', edit(CALL).drop('response.function_call_arguments.done'), DONE],
  ['call.item', edit(CALL).patch(DONE, { item: { arguments: '{"city":"Oslo"}' } }, 1)],
  ['mcp-call.order', edit(MCP).drop('response.mcp_call.in_progress'), 'response.mcp_call.completed'],
  ['mcp-call.outcome', edit(MCP).patch('response.mcp_call.completed', { type: 'response.mcp_call.failed' }), DONE],
  ['mcp-listing.order', edit(MCP).drop('mcp_list_tools.in_progress'), 'mcp_list_tools.completed'],
  [
    'mcp-listing.item',
    edit(MCP)
      .patch('mcp_list_tools.in_progress', { item_id: 'mcpl_2' })
      .patch('mcp_list_tools.completed', { item_id: 'mcpl_2' }),
  ],

  ['playback.started', edit(WEBRTC).move('output_audio_buffer.started', 'response.content_part.added')],
  ['playback.stopped', edit(WEBRTC).drop('output_audio_buffer.started'), 'output_audio_buffer.cleared'],
  ['rate-limits.once', edit(TEXT).append(server('rate_limits.updated', { rate_limits: [] }))],
  [
    'close.last',
    edit(TEXT).append({ from: 'server', close: { code: 1000 } }, server('rate_limits.updated', { rate_limits: [] })),
  ],
];

describe('a rule of order', () => {
  it.each(ROWS)('%s is broken', (name, { log, changed }, type) => {
    const rule = exchangeRules.find(({ id }) => id === `exchange.${name}`)!;
    const found = checkExchange(log).find((one) => one.rule === rule.id);
    expect(found, rule.id).toMatchObject({ certainty: rule.certainty });
    const entry = log[found!.index]!;
    if (type) expect('event' in entry && (entry.event as { type: string }).type).toContain(type);
    else expect(entry).toBe(changed);
  });

  it('has a row, if it refuses anything', () => {
    const refusing = exchangeRules.filter(({ effect }) => effect === 'refuses');
    expect(ROWS.map(([name]) => `exchange.${name}`)).toEqual(refusing.map(({ id }) => id));
  });
});

describe('an exchange', () => {
  const known = new Edited(TEXT);

  it('reports what an event breaks by itself, and leaves that event out', () => {
    const { log } = edit(TEXT).patch('response.output_text.delta', { delta: 7 });
    const rules = checkExchange(log).map(({ rule, path, index }) => [rule, path, index]);
    const [delta, done] = ['response.output_text.delta', 'response.output_text.done'].map((type) => known.at(type));
    expect(rules).toEqual([
      ['response.output_text.delta.types', '/delta', delta],
      ['exchange.part.sum', '/text', done],
    ]);
  });

  it('may have events of the server that are not documented, but none of the client', () => {
    const unknown = { type: 'ping', event_id: 'event_ping' };
    expect(checkExchange(edit(TEXT).append({ from: 'server', event: unknown }).log)).toEqual([]);
    const [found] = checkExchange(edit(TEXT).append({ from: 'client', event: unknown }).log);
    expect(found).toMatchObject({ rule: 'client-event.type', path: '/type', index: known.log.length });
  });

  it.each([null, 1, 'text', [], {}])('may hold anything else: %j', (event) => {
    for (const from of ['server', 'client'] as const) {
      expect(checkExchange([{ from, event }]).map(({ rule }) => rule)).toEqual([`${from}-event.types`]);
    }
  });

  it('may have properties that are not documented, also in one of two views of an item', () => {
    const { log } = edit(TEXT).patch('response.output_item.done', { item: { mood: 'calm' } });
    expect(checkExchange(log)).toEqual([]);
  });

  it('may have early transcriptions if the client commits, but not of audio that never comes', () => {
    const manual = { audio: { input: { turn_detection: null } } };
    const early = (item: string) =>
      edit(MANUAL)
        .patch('session.created', { session: manual })
        .insert(transcription('delta', item, { delta: 'Yes' }), 'input_audio_buffer.commit')
        .append(transcription('failed', 'item_1', { error: {} }));
    expect(checkExchange(early('item_1').log)).toEqual([]);
    const found = checkExchange(early('item_9').log);
    expect(found.map(({ rule }) => rule)).toContain('exchange.transcription.item');
  });

  it('may have details of a response that is completed, or none', () => {
    for (const details of [{ type: 'completed' }, {}, undefined]) {
      const { log } = edit(TEXT).patch('response.done', { response: { status_details: details } });
      expect(checkExchange(log)).toEqual([]);
    }
  });

  it('may add an item at the end with a previous_item_id that is null', () => {
    const { log } = edit(CALL).patch('conversation.item.create', { previous_item_id: null }, 1);
    expect(checkExchange(log)).toEqual([]);
  });

  it('may have one message of the system after a timeout, but no other item that nothing asked for', () => {
    const asked = (log: Edited) => checkExchange(log.log).filter(({ rule }) => rule === 'exchange.item.asked');
    const other = server(ADDED, { item: { ...PROMPT, id: 'item_9' }, previous_item_id: 'item_1' });
    expect(asked(edit(SILENCE).insert(other, 'input_audio_buffer.committed'))).toHaveLength(1);
    expect(asked(edit(SILENCE).drop('input_audio_buffer.timeout_triggered'))).toHaveLength(1);
    expect(asked(edit(SILENCE).patch(ADDED, { item: { role: 'user' } }))).toHaveLength(1);
  });

  it('may stop transcribing audio that is cleared, and be in the middle of speech', () => {
    const started = server('input_audio_buffer.speech_started', { item_id: 'item_8', audio_start_ms: 5000 });
    const open = edit(VOICE).append(started, transcription('delta', 'item_8', { delta: 'Yes' }));
    expect(checkExchange(open.log)).toEqual([]);
    const cleared = open.append(client('input_audio_buffer.clear'), server('input_audio_buffer.cleared'));
    expect(checkExchange(cleared.log)).toEqual([]);
  });

  it('may go on by itself after a call of an MCP server', () => {
    const next = text({ response: 'resp_2', id: 'item_3', previous: 'item_2' }, ['Here']);
    const { log } = edit(MCP).append(responseCreated('resp_2'), ...all(next), responseDone('resp_2', [next.item]));
    expect(checkExchange(log)).toEqual([]);
  });

  it('may be joined while a response is in progress', () => {
    const later = text({ response: 'resp_0', id: 'item_0', previous: null }, ['Wait']);
    const ended = [...later.deltas, ...later.end, responseDone('resp_0', [later.item])];
    const { log } = edit(WEBRTC);
    expect(checkExchange([...log.slice(0, 2), ...ended, ...log.slice(2)])).toEqual([]);
    const late = checkExchange([...log.slice(0, 10), ...ended, ...log.slice(10)]);
    expect(late[0]).toMatchObject({ rule: 'exchange.response.created', index: 10 });
  });

  it('may stop anywhere if it is partial', () => {
    const log = edit(TEXT).log.slice(0, known.at('response.output_text.done'));
    expect(checkExchange(log, { isPartial: true })).toEqual([]);
    expect(new Set(checkExchange(log).map(({ rule }) => rule))).toEqual(
      new Set(['exchange.response.done', 'exchange.item.done']),
    );
  });

  it('ends where the session expires', () => {
    const error = {
      type: 'invalid_request_error',
      code: 'session_expired',
      message: 'Over',
      param: null,
      event_id: null,
    };
    const log = edit(TEXT).log.slice(0, known.at('response.output_text.done'));
    expect(checkExchange([...log, server('error', { error })])).toEqual([]);
  });

  it('begins with an error if the key is refused', () => {
    const error = { type: 'invalid_request_error', code: 'invalid_api_key', message: 'Wrong key', event_id: null };
    expect(checkExchange([server('error', { error }), { from: 'server', close: { code: 3000 } }])).toEqual([]);
  });

  it('may have a cut part of audio without done events, if nothing of it was sent', () => {
    const { log } = edit(TEXT);
    const begin = log.slice(0, known.at('response.output_item.added'));
    const named = { response: 'resp_1', id: 'item_2', previous: 'item_1' };
    const endOf = (status: string, more: object) => {
      const { item, begin: opened, end } = speech(named, [], { status });
      const done = edit(TEXT).patch('response.done', { response: { ...more, output: [item] } });
      return [...opened, ...end.slice(2), done.log[done.at('response.done')]!];
    };
    const cut = { status: 'incomplete', status_details: { type: 'incomplete', reason: 'max_output_tokens' } };
    expect(checkExchange([...begin, ...endOf('incomplete', cut)])).toEqual([]);
    const rules = checkExchange([...begin, ...endOf('completed', {})]).map(({ rule }) => rule);
    expect(rules).toEqual(['exchange.part.done', 'exchange.part.done']);
  });
});
