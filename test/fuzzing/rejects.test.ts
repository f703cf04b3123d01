import { describe, expect, it } from 'vitest';
import { rejectsFrom } from '../../src/fuzzing/rejects.js';
import { returnedBy } from '../../src/fuzzing/returned-failure.js';
import { type FuzzOptions, fuzzParser } from '../../src/index.js';

describe('a condition on a result', () => {
  it.each([
    ['result.success === false', { success: false }, { success: true }],
    ["result.status == 'error'", { status: 'error' }, { status: 'ok' }],
    ['result[0] !== null', ['no', null], [null, 1]],
    ['!result.ok', { ok: false }, { ok: true }],
    ['result.errors[0].code', { errors: [{ code: 'x' }] }, { errors: [] }],
    ['result == null || result.error != null', { error: 'no' }, { error: null }],
    ['result.ok === false && result.code === 1', { ok: false, code: 1 }, { ok: false, code: 2 }],
    ['result === undefined', undefined, {}],
  ])('%s', (text, failure, value) => {
    expect([rejectsFrom(text)(failure), rejectsFrom(text)(value)]).toEqual([true, false]);
  });

  it.each(['result.ok = false', 'process.exit()', 'result.f()', '!result.ok === true', '', 'result.a === {}'])(
    'is never code: %s',
    (text) => expect(() => rejectsFrom(text)).toThrow(RangeError),
  );
});

describe('a returned failure', () => {
  it.each([
    ['an Error', new TypeError('no'), 'no'],
    ['success: false', { success: false, error: new Error('no') }, 'no'],
    ['ok: false', { ok: false, error: 'no' }, 'no'],
    ['a pair with an error', [{ message: 'no' }, null], 'no'],
  ])('is recognized: %s', (_, returned, message) => {
    expect(returnedBy(returned, '{}')).toMatchObject({ failure: { message } });
  });

  it.each([
    ['success: true', { success: true, data: { a: 1 } }, { a: 1 }],
    ['ok: true', { ok: true, value: 7 }, 7],
    ['a pair without an error', [null, { a: 1 }], { a: 1 }],
    ['any other value', { status: 'failed', error: {} }, { status: 'failed', error: {} }],
    ['nothing', undefined, undefined],
  ])('is none, and the value is taken out: %s', (_, returned, value) => {
    expect(returnedBy(returned, '{}')).toEqual({ value });
  });

  it('is none if the parser only returns what it received', () => {
    for (const value of [{ success: false }, { ok: false, a: 1 }, [{ message: 'a' }, null]]) {
      expect(returnedBy(value, JSON.stringify(value))).toEqual({ value });
    }
  });
});

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
