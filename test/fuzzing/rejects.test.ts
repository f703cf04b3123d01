import { describe, expect, it } from 'vitest';
import { rejectsFrom } from '../../src/fuzzing/rejects.js';
import { returnedBy } from '../../src/fuzzing/returned-failure.js';

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
