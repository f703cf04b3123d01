import { describe, expect, it } from 'vitest';
import { type FuzzOptions, fuzzParser } from '../../src/index.js';

describe('a parser that returns failures', () => {
  const options: FuzzOptions = { model: 'response', seed: 1, runs: 20 };
  /** Parses a text and rejects a null; `fail` makes the result of a failure. */
  const parser = (fail: (error: unknown) => unknown, accept: (value: unknown) => unknown) => (text: string) => {
    try {
      const value = JSON.parse(text);
      if (value.conversation_id === null) throw new Error('conversation_id');
      return accept(value);
    } catch (error) {
      return fail(error);
    }
  };

  it.each([
    ['{ success }', (error: unknown) => ({ success: false, error }), (data: unknown) => ({ success: true, data })],
    ['[error, value]', (error: unknown) => [error, null], (value: unknown) => [null, value]],
    ['an Error', (error: unknown) => error, (value: unknown) => value],
  ])('is explained like one that throws: %s', async (_, fail, accept) => {
    const { findings } = await fuzzParser(parser(fail, accept), { ...options, roundTrip: true });
    expect(findings.map(({ kind, case: found }) => [kind, found.value])).toEqual([
      ['refused-valid', { conversation_id: null }],
    ]);
  });

  it('never counts as one that accepts everything', async () => {
    const parse = parser(
      (error) => ({ problem: String(error) }),
      (value) => ({ value }),
    );
    await expect(fuzzParser(parse, options)).rejects.toThrow(/accepted all \d+ cases.*rejects/);
    for (const rejects of ['result.problem !== undefined', (result: unknown) => 'problem' in (result as object)]) {
      const { findings } = await fuzzParser(parse, { ...options, rejects });
      expect(findings.map(({ case: found }) => found.value)).toEqual([{ conversation_id: null }]);
    }
    await expect(fuzzParser(parse, { ...options, rejects: 'process.exit()' })).rejects.toThrow(RangeError);
  });
});
