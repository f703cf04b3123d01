import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { exchange } from '../../arbitraries/exchange.js';
import type { ModelName } from '../../arbitraries/models.js';
import { check } from '../../src/api/check.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { compile } from '../../src/exchanges/compile.js';
import type { Plan } from '../../src/exchanges/plan.js';
import { replay, wrongSums } from './_replay.js';

const samples = (count: number, seed: number, size: 'small' | 'typical'): Plan[] =>
  Array.from({ length: count }, (_, index) => sampleAt(exchange({ size, maxTurns: 4 }), seed, index));

const small = samples(150, 1, 'small');
const typical = samples(8, 2, 'typical');
const all = [...small, ...typical];
const made = all.map(compile);
const madeTypical = made.slice(small.length);

describe('a compiled exchange', () => {
  it('has only events that are valid', { timeout: 30_000 }, () => {
    const broken = [...made.slice(0, 40), ...madeTypical.slice(0, 3)].flatMap(({ log }) =>
      log.flatMap(({ event }) =>
        check(event.type as ModelName, event).map((violation) => ({ type: event.type, ...violation })),
      ),
    );
    expect(broken).toEqual([]);
  });

  it('leads to the final state that the plan expects', () => {
    for (const { log, expected } of made) {
      const { connection, ...rest } = expected;
      expect(replay(log)).toEqual(rest);
      expect(connection).toBe('open');
    }
  });

  it('has deltas that add up', () => {
    expect(made.flatMap(({ log }) => wrongSums(log))).toEqual([]);
  });

  it('has different identifiers', () => {
    for (const { log, expected } of made) {
      const events = log.flatMap(({ event }) => ('event_id' in event && event.event_id ? [event.event_id] : []));
      const items = new Set([...expected.items, ...expected.responses.flatMap(({ output }) => output)]);
      const ids = [...events, ...[...items, ...expected.responses].map(({ id }) => id)];
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !/^[a-z]+_[0-9A-Za-z]{16,21}$/.test(id))).toEqual([]);
    }
  });

  it('depends on the plan alone', () => {
    for (const [i, plan] of all.slice(0, 30).entries()) {
      const text = JSON.stringify(made[i]);
      expect(JSON.stringify(compile(JSON.parse(JSON.stringify(plan))))).toBe(text);
    }
  });

  it('is JSON, and so is its plan', () => {
    for (const { plan, log } of made.slice(0, 30)) {
      for (const value of [plan, log]) expect(isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value)).toBe(true);
    }
  });

  it('names the rules that it rests on, with their certainty', () => {
    for (const { features, rules } of made.slice(0, 30)) {
      expect(features.length).toBeGreaterThan(0);
      expect(rules['exchange.session.first']).toBe('documented');
      expect('exchange.response.out-of-band' in rules).toBe(features.includes('out-of-band response'));
    }
  });

  it('hides the length of deltas as the API does', () => {
    const deltas = madeTypical.flatMap(({ log }) =>
      log.flatMap(({ event }) => {
        const { delta, obfuscation } = event as { delta?: string; obfuscation?: string };
        return delta !== undefined && obfuscation !== undefined ? [delta.length + obfuscation.length] : [];
      }),
    );
    expect(deltas.length).toBeGreaterThan(100);
    expect(deltas.filter((length) => length < 16)).toEqual([]);
  });

  it('has audio deltas of the sizes on the wire', () => {
    const sizes = madeTypical.flatMap(({ log }) =>
      log.flatMap(({ event }) => (event.type === 'response.output_audio.delta' ? [event.delta.length] : [])),
    );
    expect(sizes.length).toBeGreaterThan(20);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(38_400);
    expect(sizes.filter((size) => size >= 6400).length).toBeGreaterThan(sizes.length / 2);
  });
});
