import { describe, expect, it } from 'vitest';
import type { ModelName } from '../../arbitraries/models.js';
import { check } from '../../src/api/check.js';
import { mockPlan } from '../../src/api/mock-plan.js';
import type { LooseEvent } from '../../src/exchanges/step.js';
import { LiveSession } from '../../src/live/live-session.js';
import type { Named } from '../../src/live/session-requests.js';
import { checkExchange } from '../../src/protocol/check-exchange.js';
import { audio } from './_random-client.js';

/** A client by hand, of a session that only transcribes if nothing else is named. */
function connect(named: Named = { type: 'transcription' }, seed = 1, order: 'simple' | 'any' = 'simple') {
  const session = new LiveSession({ ...mockPlan({ seed, order }, 0), named });
  const log: { from: 'server' | 'client'; event: LooseEvent }[] = [];
  const receive = (): LooseEvent[] => {
    const events: LooseEvent[] = [];
    for (let frame = session.next(); frame; frame = session.next()) events.push(frame.event);
    log.push(...events.map((event) => ({ from: 'server' as const, event })));
    return events;
  };
  const send = (event: LooseEvent) => {
    log.push({ from: 'client', event });
    session.receive(JSON.stringify(event));
    return receive();
  };
  const [created] = receive();
  return { created: created!, send, log };
}

const update = (session: object) => ({ type: 'session.update', session: { type: 'transcription', ...session } });
const speech = { type: 'input_audio_buffer.append', audio: audio(200, true) };
const silence = { type: 'input_audio_buffer.append', audio: audio(600, false) };
const typesOf = (events: readonly LooseEvent[]) => [...new Set(events.map(({ type }) => type))];
const errorsIn = (events: readonly LooseEvent[]) =>
  events.flatMap(({ type, error }) => (type === 'error' ? [(error as { code: string }).code] : []));

const TRANSCRIBED = /^conversation\.item\.input_audio_transcription\.(delta|completed|failed)$/;

describe('a transcription session', () => {
  it('begins with the documented shape, and keeps it', () => {
    expect(connect().created.session).toMatchObject({
      type: 'transcription',
      object: 'realtime.transcription_session',
    });
    const models = ['gpt-4o-transcribe', 'gpt-realtime-whisper', 'whisper-1'];
    const detections = [null, { type: 'server_vad', threshold: 0.2 }, { type: 'semantic_vad' }, undefined];
    for (const model of models) {
      for (const turn_detection of detections) {
        const input = { transcription: { model }, ...(turn_detection !== undefined && { turn_detection }) };
        const events = connect().send(update({ audio: { input } }));
        for (const event of events) expect(check(event.type as ModelName, event)).toEqual([]);
        const isAllowed = model !== 'gpt-realtime-whisper' || !turn_detection;
        expect(typesOf(events), JSON.stringify(input)).toEqual([isAllowed ? 'session.updated' : 'error']);
      }
    }
  });

  it('transcribes speech that it hears, without a response', () => {
    const { send } = connect();
    expect(typesOf(send(speech))[0]).toBe('input_audio_buffer.speech_started');
    const types = typesOf(send(silence));
    expect(types.slice(0, 4)).toEqual([
      'input_audio_buffer.speech_stopped',
      'input_audio_buffer.committed',
      'conversation.item.added',
      'conversation.item.done',
    ]);
    expect(types.length).toBeGreaterThan(4);
    expect(types.slice(4).filter((type) => !TRANSCRIBED.test(type))).toEqual([]);
  });

  it('transcribes audio that the client commits', () => {
    const { send } = connect();
    send(update({ audio: { input: { turn_detection: null } } }));
    expect(send(speech)).toEqual([]);
    const events = send({ type: 'input_audio_buffer.commit' });
    const ends = events.filter(({ type }) => /\.(completed|failed)$/.test(type));
    const { item_id } = events.find(({ type }) => type === 'input_audio_buffer.committed')!;
    expect(ends.map((event) => event.item_id)).toEqual([item_id]);
  });

  it('has no responses, and does not become a session with them', () => {
    const { send } = connect();
    expect(errorsIn(send({ type: 'response.create' }))).toEqual(['invalid_value']);
    expect(errorsIn(send({ type: 'session.update', session: { type: 'realtime' } }))).toEqual(['invalid_parameter']);
    expect(errorsIn(connect({ type: 'realtime' }).send(update({})))).toEqual(['invalid_parameter']);
  });

  it('is one if the first update says so, and the client named nothing', () => {
    const { created, send } = connect({});
    expect(created.session).toMatchObject({ type: 'realtime' });
    const [updated] = send(update({ audio: { input: { transcription: { model: 'whisper-1' } } } }));
    expect(updated!.session).toMatchObject({ type: 'transcription', audio: { input: { transcription: {} } } });
    expect(check('session.updated', updated)).toEqual([]);
    expect(updated!.session).not.toHaveProperty('tools');
  });

  it.each(['simple', 'any'] as const)('keeps the rules of order: %s', (order) => {
    for (let seed = 0; seed < 12; seed++) {
      const { send, log } = connect(undefined, seed, order);
      for (const event of [speech, silence, speech, { type: 'response.create' }, silence, speech, silence]) send(event);
      const broken = log.flatMap(({ event, from }) => (from === 'server' ? check(event.type as ModelName, event) : []));
      expect([...checkExchange(log), ...broken], `seed ${seed}`).toEqual([]);
    }
  });
});
