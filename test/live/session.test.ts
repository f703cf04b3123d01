import { describe, expect, it } from 'vitest';
import { mockPlan } from '../../src/api/mock-plan.js';
import type { LooseEvent } from '../../src/exchanges/step.js';
import { LiveSession } from '../../src/live/live-session.js';
import { checkExchange } from '../../src/protocol/check-exchange.js';
import { replay } from '../exchanges/_replay.js';
import { audio, playToRandomClient } from './_random-client.js';

// biome-ignore lint/suspicious/noExplicitAny: events as clients read them.
type Any = any;

/** A client by hand. */
function connect(seed = 1) {
  const session = new LiveSession(mockPlan({ seed }, 0));
  const receive = (until = (_: LooseEvent) => false): LooseEvent[] => {
    const events: LooseEvent[] = [];
    for (let frame = session.next(); frame; frame = session.next()) {
      events.push(frame.event);
      if (until(frame.event)) break;
    }
    return events;
  };
  const send = (event: object) => session.receive(JSON.stringify(event));
  receive();
  return { session, receive, send };
}

/** Returns the types of all events that can be reached from a value. */
function typesIn(value: unknown): Set<unknown> {
  const seen = new Set<unknown>();
  const types = new Set<unknown>();
  const todo = [value];
  while (todo.length > 0) {
    const one = todo.pop() as Any;
    if (typeof one !== 'object' || one === null || seen.has(one)) continue;
    seen.add(one);
    types.add(one.type);
    todo.push(...(one instanceof Map || one instanceof Set ? one.values() : Object.values(one)));
  }
  return types;
}

const typesOf = (events: readonly LooseEvent[]) => events.map(({ type }) => type);
const errorsIn = (events: readonly LooseEvent[]) =>
  events.flatMap(({ type, error }) => (type === 'error' ? [(error as { code: string }).code] : []));

const HELLO = {
  type: 'conversation.item.create',
  item: { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Hello' }] },
};
const TOOLS = [
  {
    type: 'function',
    name: 'book',
    parameters: { type: 'object', properties: { seats: { type: 'integer', minimum: 2 }, at: { enum: ['noon'] } } },
  },
];

describe('a live session', () => {
  it('keeps nothing of a response that is done but its items', () => {
    const { session, receive, send } = connect();
    send({ type: 'response.create' });
    receive(({ type }) => type === 'response.output_audio.delta');
    expect(typesIn(session)).toContain('response.output_audio.delta');
    receive();
    for (let i = 0; i < 4; i++) {
      send({ type: 'response.create' });
      expect(typesOf(receive())).toContain('response.done');
    }
    const { core, ...rest } = session as Any;
    const { active: _, ...kept } = core;
    const types = typesIn([rest, kept]);
    expect(types).toContain('message');
    expect([...types].filter((type) => /\.(delta|created|added)$/.test(String(type)))).toEqual(['session.created']);
  });

  const played = Array.from({ length: 30 }, (_, seed) => playToRandomClient(seed));

  it('keeps the rules of order, whatever the client sends', () => {
    const broken = played.flatMap(({ log }, seed) => checkExchange(log).map((one) => ({ seed, log, ...one })));
    const isOfClient = ({ log, index, rule }: (typeof broken)[number]) =>
      log[index]!.from === 'client' && !rule.startsWith('exchange.');
    expect(broken.filter((one) => !isOfClient(one)).map(({ log: _, ...one }) => one)).toEqual([]);
    const types = new Set(played.flatMap(({ log }) => log.map(({ event }) => event.type)));
    expect(types.size).toBeGreaterThan(35);
  });

  it('leads to the state that its events lead to', () => {
    for (const { session, log } of played) {
      const { connection, ...state } = session.core.state;
      expect({ ...replay(log), connection }).toEqual({ ...state, connection: 'open' });
    }
  });

  it('answers an update with the whole session', () => {
    const { send, receive } = connect();
    send({
      type: 'session.update',
      session: { type: 'realtime', tools: TOOLS, audio: { input: { turn_detection: { type: 'semantic_vad' } } } },
    });
    const [updated] = receive() as [LooseEvent];
    const session = updated.session as { audio: { input: { turn_detection: object } }; tools: object[]; model: string };
    expect(session.audio.input.turn_detection).toEqual({
      type: 'semantic_vad',
      eagerness: 'auto',
      create_response: true,
      interrupt_response: true,
    });
    expect(session).toMatchObject({ model: 'gpt-realtime', tools: TOOLS });
  });

  it('has the model that the client names first', () => {
    const named = (model?: string) => new LiveSession({ ...mockPlan({ seed: 1 }, 0), named: { model } });
    const session = named('gpt-realtime-mini');
    expect(session.next()!.event.session).toMatchObject({ model: 'gpt-realtime-mini' });
    for (const [one, codes] of [
      [session, ['invalid_value']],
      [named(), []],
    ] as const) {
      one.receive('{"type":"session.update","session":{"type":"realtime","model":"gpt-realtime-2"}}');
      const events = [];
      for (let frame = one.next(); frame; frame = one.next()) events.push(frame.event);
      expect(errorsIn(events)).toEqual(codes);
    }
  });

  it('calls the functions that the client declares, with arguments that fit', () => {
    const { send, receive } = connect();
    send({ type: 'session.update', session: { type: 'realtime', tools: TOOLS, tool_choice: 'required' } });
    send({ type: 'response.create' });
    const calls = receive().filter(({ type }) => type === 'response.function_call_arguments.done');
    expect(calls.map(({ name, arguments: args }) => [name, JSON.parse(args as string)])).toEqual([
      ['book', { seats: 2, at: 'noon' }],
    ]);
  });

  it('answers in words if the client declares no functions', () => {
    for (let seed = 0; seed < 60; seed++) {
      const { send, receive } = connect(seed);
      send({ type: 'response.create' });
      const { response } = receive().find(({ type }) => type === 'response.done') as Any;
      if (response.status === 'completed') expect(response.output.length, `seed ${seed}`).toBeGreaterThan(0);
    }
  });

  it('allows one response at a time', () => {
    const { send, receive } = connect();
    send(HELLO);
    send({ type: 'response.create' });
    receive(({ type }) => type === 'response.created');
    send({ type: 'response.create', event_id: 'second' });
    const events = receive();
    expect(errorsIn(events)).toEqual(['conversation_already_has_active_response']);
    expect(events.find(({ type }) => type === 'error')!.error).toMatchObject({ event_id: 'second' });
    send({ type: 'response.create' });
    expect(errorsIn(receive())).toEqual([]);
  });

  it('cancels the response that is being sent, and keeps what was sent of it', () => {
    const { send, receive } = connect();
    send({ type: 'session.update', session: { type: 'realtime', output_modalities: ['text'] } });
    send({ type: 'response.create' });
    const before = receive(({ type }) => type === 'response.output_text.delta');
    send({ type: 'response.cancel' });
    const { response: done } = receive().find(({ type }) => type === 'response.done') as unknown as {
      response: { status: string; output: { content: object[] }[] };
    };
    expect(done.status).toBe('cancelled');
    expect(done.output[0]!.content).toEqual([{ type: 'output_text', text: before.at(-1)!.delta }]);
    send({ type: 'response.cancel' });
    expect(errorsIn(receive())).toEqual(['response_cancel_not_active']);
  });

  it('calls functions whose parameters refer to themselves', () => {
    const { send, receive } = connect();
    const names = ['child', 'left', 'right', 'next', 'parent'];
    const parameters = {
      type: 'object',
      properties: {
        ...Object.fromEntries(names.map((name) => [name, { $ref: '#' }])),
        either: { anyOf: [{ $ref: '#/properties/either' }] },
      },
      required: [...names, 'either'],
    };
    const tools = [{ type: 'function', name: 'nest', parameters }];
    send({ type: 'session.update', session: { type: 'realtime', tools, tool_choice: 'required' } });
    send({ type: 'response.create' });
    const { arguments: args } = receive().find(({ type }) => type === 'response.function_call_arguments.done') as Any;
    expect(JSON.parse(args).child.child).toBeTypeOf('object');
  });

  it('reports a voice by its id', () => {
    const { send, receive } = connect();
    send({ type: 'session.update', session: { type: 'realtime', audio: { output: { voice: { id: 'voice_1' } } } } });
    expect((receive()[0] as Any).session.audio.output.voice).toBe('voice_1');
  });

  it('keeps the voice once it has spoken', () => {
    const { send, receive } = connect();
    const voice = (name: string) => ({
      type: 'session.update',
      session: { type: 'realtime', audio: { output: { voice: name } } },
    });
    send(voice('cedar'));
    send({ type: 'response.create' });
    expect(errorsIn(receive())).toEqual([]);
    send(voice('cedar'));
    send(voice('marin'));
    const events = receive();
    expect([typesOf(events).toSorted(), errorsIn(events)]).toEqual([
      ['error', 'session.updated'],
      ['cannot_update_voice'],
    ]);
  });

  it('refuses what names an item that will be deleted, and a second cancellation', () => {
    const { session, send, receive } = connect();
    send(HELLO);
    receive();
    const { id: item_id } = session.core.state.items[0]!;
    send({ type: 'conversation.item.delete', item_id });
    send({ type: 'conversation.item.delete', item_id });
    send({ type: 'conversation.item.retrieve', item_id });
    send({ type: 'conversation.item.truncate', item_id, content_index: 0, audio_end_ms: 0 });
    const codes = ['delete', 'retrieve', 'truncate'].map((verb) => `item_${verb}_invalid_item_id`);
    expect(errorsIn(receive())).toEqual(codes);
    send({ type: 'response.create' });
    receive(({ type }) => type === 'response.created');
    send({ type: 'response.cancel' });
    send({ type: 'response.cancel' });
    expect(errorsIn(receive())).toEqual(['response_cancel_not_active']);
  });

  it('takes no output of a call that is outside of the conversation', () => {
    const { send, receive } = connect();
    send({ type: 'response.create', response: { conversation: 'none', tools: TOOLS, tool_choice: 'required' } });
    const { call_id } = receive().find(({ type }) => type === 'response.function_call_arguments.done')!;
    send({ type: 'conversation.item.create', item: { type: 'function_call_output', call_id, output: 'ok' } });
    expect(errorsIn(receive())).toEqual(['invalid_tool_call_id']);
  });

  it('hears speech in the audio of the client, which interrupts a response', () => {
    const { send, receive } = connect();
    send({ type: 'response.create' });
    receive(({ type }) => type === 'response.output_audio.delta');
    send({ type: 'input_audio_buffer.append', audio: audio(100, true) });
    const interrupted = receive();
    expect(typesOf(interrupted)[0]).toBe('input_audio_buffer.speech_started');
    const { response } = interrupted.find(({ type }) => type === 'response.done')!;
    expect(response).toMatchObject({ status: 'cancelled', status_details: { reason: 'turn_detected' } });
    send({ type: 'input_audio_buffer.append', audio: audio(480, false) });
    expect(receive()).toEqual([]);
    send({ type: 'input_audio_buffer.append', audio: audio(20, false) });
    expect(typesOf(receive()).slice(0, 5)).toEqual([
      'input_audio_buffer.speech_stopped',
      'input_audio_buffer.committed',
      'conversation.item.added',
      'conversation.item.done',
      'response.created',
    ]);
  });

  it.each([
    ['truncates audio that was sent', -1, []],
    ['does not truncate audio after its end', 1, ['invalid_value']],
  ])('%s', (_, more, codes) => {
    const { session, send, receive } = connect();
    send({ type: 'response.create' });
    receive();
    const { id, audio: sent } = session.core.state.items.at(-1)!;
    const audio_end_ms = sent!.milliseconds + more;
    send({ type: 'conversation.item.truncate', item_id: id, content_index: 0, audio_end_ms });
    expect(errorsIn(receive())).toEqual(codes);
  });

  it.each([
    ['text that is not JSON', '{', 'invalid_json'],
    ['an unknown type', '{"type":"session.begin"}', 'invalid_value'],
    ['a missing property', '{"type":"conversation.item.delete"}', 'invalid_value'],
    ['an empty commit', '{"type":"input_audio_buffer.commit"}', 'input_audio_buffer_commit_empty'],
    ['an unknown item', '{"type":"conversation.item.retrieve","item_id":"a"}', 'item_retrieve_invalid_item_id'],
    [
      'an output of an unknown call',
      '{"type":"conversation.item.create","item":{"type":"function_call_output","call_id":"a","output":""}}',
      'invalid_tool_call_id',
    ],
  ])('answers %s with an error, and goes on', (_, text, code) => {
    const { session, send, receive } = connect();
    session.receive(text);
    expect(errorsIn(receive())).toEqual([code]);
    send(HELLO);
    expect(typesOf(receive())).toEqual(['conversation.item.added', 'conversation.item.done']);
  });

  it('takes the turn after the user was silent for as long as the session says', () => {
    const { session, receive, send } = connect();
    const turn_detection = { type: 'server_vad', idle_timeout_ms: 5000 };
    send({ type: 'session.update', session: { type: 'realtime', audio: { input: { turn_detection } } } });
    const silence = (milliseconds: number) => {
      for (let left = milliseconds; left > 0; left -= 100) {
        send({ type: 'input_audio_buffer.append', audio: audio(100, false) });
      }
      return receive();
    };
    receive();
    // There was no response yet.
    expect(silence(6000)).toEqual([]);
    send({ type: 'response.create' });
    receive();
    const { playback } = session.core;
    expect(playback).toBeGreaterThan(0);
    // The audio of the response is played first.
    const played = Math.ceil(playback! / 100) * 100;
    expect(silence(played + 4800)).toEqual([]);
    const events = silence(200);
    expect(typesOf(events).slice(0, 5)).toEqual([
      'input_audio_buffer.timeout_triggered',
      'input_audio_buffer.committed',
      'conversation.item.added',
      'conversation.item.done',
      'response.created',
    ]);
    const [{ audio_start_ms: start, audio_end_ms: end }] = events as [Any];
    expect(start).toBe(6000 + playback!);
    expect(end - start).toBeGreaterThanOrEqual(5000);
    expect(end - start).toBeLessThan(5020);
    // Speech ends the silence.
    send({ type: 'input_audio_buffer.append', audio: audio(200, true) });
    expect(typesOf(silence(9000))).not.toContain('input_audio_buffer.timeout_triggered');
  });
});
