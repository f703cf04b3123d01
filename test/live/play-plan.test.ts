import { afterAll, describe, expect, it } from 'vitest';
import { exchange } from '../../arbitraries/exchange.js';
import { mockPlan } from '../../src/api/mock-plan.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { stateDifferences } from '../../src/exchanges/state-differences.js';
import type { LooseEvent } from '../../src/exchanges/step.js';
import { LiveServer } from '../../src/live/live-server.js';
import { LiveSession } from '../../src/live/live-session.js';
import { type PlayedExchange, playPlan } from '../../src/live/play-plan.js';
import { checkExchange } from '../../src/protocol/check-exchange.js';
import { LiveClient } from './_live-client.js';

const plans = exchange({ size: 'small', maxTurns: 3, faults: ['survive'] });
const playing: Promise<PlayedExchange>[] = [];

const server = await LiveServer.start({
  onConnection: async (connection) => {
    const index = Number(connection.request.url!.split('/')[1]);
    playing[index] = playPlan(sampleAt(plans, 3, index), connection, { output: 500, ask: 50 });
    await playing[index];
  },
});
const urlOf = (index: number) => server.url.replace('/v1', `/${index}/v1`);

afterAll(() => server.close());

const texts = ({ log }: PlayedExchange) => log.map((entry) => JSON.stringify(entry)).join('\n');

describe('an exchange that is played by a plan', () => {
  it('is legal, and leads to the state that it says, without any script of the client', async () => {
    const seen = new Set<string>();
    let responses = 0;
    const states = await Promise.all(Array.from({ length: 30 }, (_, index) => new LiveClient().run(urlOf(index))));
    for (const [index, state] of states.entries()) {
      const played = await playing[index]!;
      const { legal, expected, log, features } = played;
      expect(checkExchange([...legal, { from: 'server', close: {} }])).toEqual([]);
      expect([...stateDifferences(expected, state), state.ended]).toEqual(['closed']);
      expect(log.at(-1)).toMatchObject({ from: 'client', close: { code: 1000 } });
      responses += expected.responses.length;
      for (const feature of features) seen.add(feature);
      for (const word of ['turn_detected', 'function_call_output']) if (texts(played).includes(word)) seen.add(word);
    }
    expect(responses).toBeGreaterThan(40);
    expect(seen).toContain('turn_detected');
    expect(seen).toContain('function_call_output');
    expect(seen).toContain('early transcription');
  });

  it('lets the client begin if it does not want that speech is heard', async () => {
    class Writer extends LiveClient {
      override begin() {
        const audio = { input: { turn_detection: null } };
        this.send({ type: 'session.update', session: { type: 'realtime', audio } });
        this.send({ type: 'response.create' });
      }
    }
    await new Writer().run(urlOf(1));
    const played = await playing[1]!;
    expect(texts(played)).not.toContain('speech_started');
    expect(played.expected.responses).toHaveLength(1);
    expect(checkExchange([...played.legal, { from: 'server', close: {} }])).toEqual([]);
  });

  it('knows what the client had received when it sent something', async () => {
    await new LiveClient().run(urlOf(0));
    const confirmed = (await playing[0]!).log.flatMap((entry) => ('confirmed' in entry ? [entry.confirmed!] : []));
    expect(confirmed[0]).toBe(0);
    expect(confirmed).toEqual(confirmed.toSorted((a, b) => a - b));
  });
});

describe('the mock of the API', () => {
  it('has the faults that it is asked for', () => {
    const kinds = Array.from({ length: 10 }, (_, nth) => {
      const session = new LiveSession(mockPlan({ seed: 1, faults: ['unknown-event'] }, nth));
      session.receive('{"type":"response.create"}');
      while (session.next());
      return session.applied.map(({ kind }) => kind);
    });
    expect(kinds.flat()).toContain('unknown-event');
  });

  it('does not take the anchor of an item away that the client puts somewhere', () => {
    const live = mockPlan({ seed: 1 }, 0);
    const faults = [{ kind: 'stale-anchor', turn: -1, nth: 0 } as const];
    const session = new LiveSession({ ...live, plan: { ...live.plan, faults } });
    const sent = () => {
      const events: LooseEvent[] = [];
      for (let frame = session.next(); frame; frame = session.next()) events.push(frame.event);
      return events;
    };
    const add = (id: string, previous?: string) => {
      const item = { id, type: 'message', role: 'user', content: [{ type: 'input_text', text: id }] };
      session.receive(JSON.stringify({ type: 'conversation.item.create', item, previous_item_id: previous }));
      return sent().find(({ type }) => type === 'conversation.item.added')?.previous_item_id;
    };
    sent();
    expect([add('a'), add('b', 'a'), add('c', 'a')]).toEqual([null, 'a', 'a']);
    expect(add('d')).not.toBe('b');
    expect(session.applied.map(({ kind }) => kind)).toEqual(['stale-anchor']);
  });
});
