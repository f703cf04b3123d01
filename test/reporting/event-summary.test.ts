import { describe, expect, it } from 'vitest';
import { eventSummary, ShortIds } from '../../src/reporting/event-summary.js';

const summary = (event: unknown) => eventSummary(event, new ShortIds());

describe('identifiers', () => {
  it('are numbered by what they identify, and keep their number', () => {
    const ids = new ShortIds();
    expect(['item_aaaaaa', 'resp_aaaaaa', 'item_bbbbbb', 'item_aaaaaa'].map((id) => ids.of(id))).toEqual([
      'item_1',
      'resp_1',
      'item_2',
      'item_1',
    ]);
  });

  it.each(['item_aaaaa', 'item-aaaaaaaa', 'Item_aaaaaa', 'item_aaaaaa!', ' item_aaaaaa', ''])(
    'stay as they are if they are short or of another form: %j',
    (id) => expect(new ShortIds().of(id)).toBe(id),
  );

  it('are replaced in a sentence if they came up before', () => {
    const ids = new ShortIds();
    ids.of('item_aaaaaa');
    expect(ids.in('item_aaaaaa follows item_bbbbbb, not item_aaaaaa.')).toBe('item_1 follows item_bbbbbb, not item_1.');
    expect(ids.in('myitem_aaaaaa and item_aaaaaab')).toBe('myitem_aaaaaa and item_aaaaaab');
  });
});

describe('an event in a line', () => {
  it.each<[unknown, string]>([
    [{ type: 'response.create' }, 'response.create'],
    [
      { type: 'conversation.item.deleted', event_id: 'event_aaaaaa', item_id: 'item_aaaaaa' },
      'conversation.item.deleted item_1',
    ],
    [
      { type: 'response.output_text.delta', response_id: 'resp_aaaaaa', item_id: 'item_aaaaaa', delta: 'Hi' },
      'response.output_text.delta resp_1 item_1 "Hi"',
    ],
    [
      { type: 'conversation.item.input_audio_transcription.completed', item_id: 'item_aaaaaa', transcript: 'So' },
      'conversation.item.input_audio_transcription.completed item_1 "So"',
    ],
    [
      { type: 'input_audio_buffer.speech_stopped', audio_end_ms: 40, item_id: 'item_aaaaaa' },
      'input_audio_buffer.speech_stopped item_1 40',
    ],
    [
      { type: 'input_audio_buffer.speech_started', audio_start_ms: 0, item_id: 'item_aaaaaa' },
      'input_audio_buffer.speech_started item_1 0',
    ],
    [
      {
        type: 'response.function_call_arguments.done',
        item_id: 'item_aaaaaa',
        call_id: 'call_aaaaaa',
        name: 'f',
        arguments: '{}',
      },
      'response.function_call_arguments.done item_1 call_1 f "{}"',
    ],
    [
      { type: 'response.created', response: { id: 'resp_aaaaaa', status: 'in_progress', conversation: null } },
      'response.created resp_1 in_progress',
    ],
    [
      { type: 'response.create', response: { conversation: 'none', instructions: 'Be kind.' } },
      'response.create none "Be kind."',
    ],
    [{ type: 'error', error: { type: 'invalid_request_error', code: 'bad', message: 'No' } }, 'error "bad" "No"'],
  ])('names what a reader compares: %#', (event, text) => expect(summary(event)).toBe(text));

  it('names an item with its type, and the texts of its content', () => {
    const item = {
      id: 'item_aaaaaa',
      type: 'message',
      role: 'user',
      status: 'completed',
      content: [{ type: 'input_text', text: 'Hi' }, { transcript: 'there' }, { type: 'input_audio' }, null],
    };
    expect(summary({ type: 'conversation.item.added', previous_item_id: 'item_zzzzzz', item })).toBe(
      'conversation.item.added after item_1 message item_2 user completed "Hi" "there"',
    );
    expect(
      summary({ type: 'conversation.item.added', previous_item_id: null, item: { type: 'x', content: 'y' } }),
    ).toBe('conversation.item.added x');
    const answer = { type: 'mcp_approval_response', approval_request_id: 'mcpr_aaaaaa' };
    expect(summary({ type: 'conversation.item.create', item: answer })).toBe(
      'conversation.item.create mcp_approval_response mcpr_1',
    );
    expect(summary({ type: 'x', item: { type: 'function_call_output', call_id: 'call_aaaaaa', output: '1' } })).toBe(
      'x function_call_output call_1 "1"',
    );
    expect(summary({ type: 'x', item: { id: 'item_aaaaaa' } })).toBe('x item_1');
    expect(summary({ type: 'x', item: null, part: 5, session: 'y' })).toBe('x');
  });

  it('names a part with its type, a response and a session without', () => {
    expect(summary({ type: 'a', part: { type: 'text', text: 'Hi' } })).toBe('a text "Hi"');
    expect(summary({ type: 'a', response: { type: 'text', status: 'failed' } })).toBe('a failed');
    expect(summary({ type: 'session.update', session: { type: 'realtime', instructions: 'Be.' } })).toBe(
      'session.update "Be."',
    );
  });

  it('names tools by their name or their type', () => {
    const tools = [{ type: 'function', name: 'f' }, { type: 'mcp' }, null];
    expect(summary({ type: 'session.update', session: { tools } })).toBe('session.update tools: f, mcp, ');
    expect(summary({ type: 'session.update', session: { tools: 'all' } })).toBe('session.update');
  });

  it.each(['session.created', 'session.updated'])('leaves out what the server says about a session: %s', (type) => {
    expect(summary({ type, id: 'sess_aaaaaa', session: { id: 'sess_aaaaaa', instructions: 'Be.' } })).toBe(type);
  });

  it.each(['response.output_audio.delta', 'input_audio_buffer.append'])('leaves out audio: %s', (type) => {
    expect(summary({ type, item_id: 'item_aaaaaa', delta: 'AAAA', audio: 'AAAA' })).toBe(`${type} item_1`);
  });

  it('has at most 24 characters of a text, in the order of the list of texts', () => {
    expect(summary({ type: 'a', delta: 'x'.repeat(24) })).toBe(`a "${'x'.repeat(24)}"`);
    expect(summary({ type: 'a', delta: 'x'.repeat(25) })).toBe(`a "${'x'.repeat(24)}…"`);
    expect(summary({ type: 'a', instructions: 'i', text: 't', delta: 'd' })).toBe('a "d" "t" "i"');
  });

  it('may be no object, and is printable', () => {
    expect(summary('hello')).toBe('"hello"');
    expect(summary(undefined)).toBe('"undefined"');
    expect(summary('\u202e')).toBe('"\\u{202e}"');
    expect(summary({ type: 'a\u001b', name: 'b\u202e' })).toBe('a\\u{001b} b\\u{202e}');
    expect(summary({})).toBe('undefined');
  });
});
