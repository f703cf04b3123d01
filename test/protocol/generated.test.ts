import { describe, expect, it } from 'vitest';
import { exchange } from '../../arbitraries/exchange.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { compile } from '../../src/exchanges/compile.js';
import { checkExchange } from '../../src/protocol/check-exchange.js';

const small = exchange({ size: 'small', maxTurns: 2 });

/** The generator and the checker are written separately: each is a test of the other. */
describe('a generated exchange', () => {
  it('breaks no rule', () => {
    const broken = Array.from({ length: 40 }, (_, i) => checkExchange(compile(sampleAt(small, 5, i)).log));
    expect(broken.flat()).toEqual([]);
  });

  it('breaks a rule by a fault, unless the API may always send what it adds', () => {
    const additive = ['unknown-event', 'unknown-properties', 'error'] as const;
    const wrong = ['lost-done', 'doubled-delta', 'doubled-event'] as const;
    for (const kind of [...additive, ...wrong]) {
      const faulty = exchange({ size: 'small', maxTurns: 1, faults: [kind] });
      const made = Array.from({ length: 8 }, (_, i) => compile(sampleAt(faulty, 2, i)));
      const logs = made.flatMap(({ faults, log }) => (faults.length > 0 ? [log] : []));
      expect(logs.length, kind).toBeGreaterThan(1);
      const isRight = additive.some((one) => one === kind);
      for (const log of logs) expect(checkExchange(log).length === 0, kind).toBe(isRight);
    }
  });
});
