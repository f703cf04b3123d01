import { describe, expect, it } from 'vitest';
import { type FuzzOptions, fuzzParser } from '../../src/index.js';

describe('a run that would show nothing', () => {
  it.each([
    ['no case is tried', { phases: ['systematic'], index: 1_000_000 }, /no case was tried/],
    ['strict cases are left out', { strict: true, tiers: ['edge'] }, /strict is about/],
    ['values to compare are left out', { roundTrip: true, tiers: ['invalid'] }, /roundTrip is about/],
  ] as const)('is an error: %s', async (_, more, message) => {
    await expect(fuzzParser(JSON.parse, { model: 'response', seed: 1, runs: 5, ...more })).rejects.toThrow(message);
  });

  it('is an error if the parser accepts no value, and names the properties that it demands', async () => {
    const parse = (text: string) => {
      const value = JSON.parse(text);
      for (const key of ['id', 'status', 'never']) if (!(key in value)) throw new Error(`missing ${key}`);
    };
    const options: FuzzOptions = { model: 'response', seed: 1, runs: 0, tiers: ['edge', 'typical'] };
    await expect(fuzzParser(parse, options)).rejects.toThrow(/accepted no valid case.*require \/id, \/status/);
  });
});
