import { describe, expect, it } from 'vitest';
import { exchange } from '../../arbitraries/exchange.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { compile } from '../../src/exchanges/compile.js';
import { FAULTS, type FaultKind } from '../../src/exchanges/fault.js';
import { FEATURES } from '../../src/exchanges/features.js';
import { RULES } from '../../src/exchanges/rules.js';

/** Samples within which everything comes up, at any seed. */
const WITHIN = 1500;

describe('exchanges', () => {
  it.each([1, 2])('contain every feature, and rest on every rule: seed %i', (seed) => {
    const plans = exchange({ size: 'small', maxTurns: 4 });
    const features = new Set(Object.keys(FEATURES));
    const rules = new Set(Object.keys(RULES));
    for (let index = 0; index < WITHIN && features.size > 0; index++) {
      const made = compile(sampleAt(plans, seed, index));
      for (const feature of made.features) features.delete(feature);
      for (const rule of Object.keys(made.rules)) rules.delete(rule);
    }
    expect([...features]).toEqual([]);
    // Errors come with faults only.
    expect([...rules]).toEqual(['exchange.request.refused', 'exchange.request.error']);
  });

  it('have every fault that they may have', () => {
    const missing = new Set(Object.keys(FAULTS));
    const plans = exchange({ size: 'small', faults: ['survive', 'report', 'either'] });
    for (let index = 0; index < WITHIN && missing.size > 0; index++) {
      for (const { kind } of compile(sampleAt(plans, 1, index)).faults) missing.delete(kind);
    }
    expect([...missing]).toEqual([]);
  });

  it('have no fault that may go either way, unless it is asked for', () => {
    const plans = exchange({ size: 'small', faults: ['survive', 'report'] });
    const either = (Object.keys(FAULTS) as FaultKind[]).filter((kind) => FAULTS[kind] === 'either');
    for (let index = 0; index < 150; index++) {
      for (const { kind } of sampleAt(plans, 2, index).faults) expect(either).not.toContain(kind);
      expect(sampleAt(exchange({ size: 'small' }), 2, index).faults).toEqual([]);
    }
  });

  it('send one thing after the other if their order is simple', () => {
    const plans = exchange({ size: 'small', maxTurns: 4, order: 'simple' });
    const unlucky = ['overlapping items', 'late transcription', 'early transcription', 'overlapping turn'];
    for (let index = 0; index < 100; index++) {
      const { features } = compile(sampleAt(plans, 1, index));
      expect(features.filter((feature) => unlucky.includes(feature))).toEqual([]);
    }
  });

  it('have at most as many turns as asked for', () => {
    const counts = Array.from({ length: 60 }, (_, index) => sampleAt(exchange({ maxTurns: 3 }), 1, index).turns.length);
    expect(new Set(counts)).toEqual(new Set([1, 2, 3]));
  });

  it('throw if an option is wrong', () => {
    // biome-ignore lint/suspicious/noExplicitAny: wrong on purpose.
    const wrong = (constraints: any) => () => exchange(constraints);
    expect(wrong({ sise: 'small' })).toThrow(/unknown option "sise"/);
    expect(wrong({ size: 'huge' })).toThrow(/size must be one of/);
    expect(wrong({ maxTurns: 0 })).toThrow(/maxTurns must be an integer from 1/);
    expect(wrong({ faults: ['explode'] })).toThrow(/each of faults must be one of/);
  });
});
