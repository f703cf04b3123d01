import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { samples, WrongSample } from '../../src/sampling/samples.js';

const seed = 7;

describe('samples', () => {
  it('are the same for the same seed, whatever the count', () => {
    const take = (seed: number, to: number) => [...samples(fc.nat(), z.number(), { seed, from: 0, to })];
    expect(take(seed, 100).slice(0, 10)).toEqual(take(seed, 10));
    expect(new Set(take(seed, 100)).size).toBeGreaterThan(95);
    expect(take(seed + 1, 10)).not.toEqual(take(seed, 10));
    expect(take(seed, 0)).toEqual([]);
  });

  it('do not depend on the values before them', () => {
    const span = (from: number, to: number) => [...samples(fc.nat(), z.number(), { seed, from, to })];
    expect(span(90, 100)).toEqual(span(0, 100).slice(90));
    expect(span(Number.MAX_SAFE_INTEGER - 1, Number.MAX_SAFE_INTEGER)).toHaveLength(1);
  });

  it('are not checked if there is no schema', () => {
    expect([...samples(fc.constant('text'), undefined, { seed, from: 0, to: 2 })]).toEqual(['text', 'text']);
  });

  it('are made one at a time', () => {
    let made = 0;
    const counted = fc.constant(0).map(() => ++made);
    const values = samples(counted, z.number(), { seed, from: 0, to: 1_000_000 });
    values.next();
    values.next();
    expect(made).toBe(2);
  });

  it('stop at a value that breaks a rule, and report it', () => {
    const digits = fc.nat({ max: 9 });
    const index = [...samples(digits, z.number(), { seed, from: 0, to: 1000 })].indexOf(9);
    const taken: number[] = [];
    const run = () => {
      for (const value of samples(digits, z.number().max(8), { seed, from: 0, to: 1000 })) taken.push(value);
    };
    expect(run).toThrow(WrongSample);
    expect(run).toThrow(expect.objectContaining({ seed, index, violations: [expect.objectContaining({ path: '' })] }));
    expect(taken).toHaveLength(index * 2);
  });
});
