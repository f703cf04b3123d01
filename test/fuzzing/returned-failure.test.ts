import { describe, expect, it } from 'vitest';
import { declared, returnedBy } from '../../src/fuzzing/returned-failure.js';

const failure = (message: string, more = {}) => ({ failure: { message, ...more } });
const no = { type: 'Error', at: expect.any(String) };

describe('what a parser returns is a failure', () => {
  it.each<[string, unknown, unknown, object]>([
    ['an error', new Error('no'), '{}', failure('no', no)],
    ['no success, with an error', { success: false, error: new Error('no') }, '{}', failure('no', no)],
    ['no success, with a text', { success: false, error: 'no' }, '{}', failure('no')],
    ['no success, with a message', { ok: false, error: { message: 'no', code: 1 } }, '{}', failure('no')],
    ['no success, with issues', { success: false, issues: [{ path: ['a'] }] }, '{}', failure('[{"path":["a"]}]')],
    ['no success, and nothing else', { ok: false }, '{}', failure('{"ok":false}')],
    [
      'no success, with a message that is no text',
      { ok: false, error: { message: 7 } },
      '{}',
      failure('{"message":7}'),
    ],
    [
      'no success, with an error that is no JSON',
      { ok: false, error: () => {} },
      '{}',
      failure('a failure was returned'),
    ],
    ['an error in a pair', [new Error('no'), null], '{}', failure('no', no)],
    ['a message in a pair', [{ message: 'no' }, undefined], {}, failure('no')],
  ])('%s', (_, returned, input, expected) => {
    expect(returnedBy(returned, input)).toEqual(expected);
  });
});

describe('what a parser returns is a value', () => {
  it.each<[string, unknown, unknown, unknown]>([
    ['any other value', 7, '7', 7],
    ['nothing', undefined, '{}', undefined],
    ['an object', { a: 1 }, '{"a":1}', { a: 1 }],
    ['a success with data', { success: true, data: { a: 1 } }, '{"a":1}', { a: 1 }],
    ['a success with a value that is null', { ok: true, value: null }, '{}', null],
    ['a success with an output', { ok: true, output: 1 }, '{}', 1],
    ['a success with a result', { ok: true, result: 1 }, '{}', 1],
    ['a success with something else', { ok: true, parsed: 1 }, '{}', { ok: true, parsed: 1 }],
    ['a flag that is no boolean', { ok: 'no' }, '{}', { ok: 'no' }],
    ['a flag that it received in a text', { ok: false }, ' {"ok":false}', { ok: false }],
    ['a flag that it received', { success: false }, { success: false }, { success: false }],
    ['a pair without an error', [null, { a: 1 }], '{"a":1}', { a: 1 }],
    ['a pair with an undefined error', [undefined, 1], {}, 1],
    ['a pair of nothing', [null, undefined], '{}', [null, undefined]],
    ['a pair of other things', [1, 2], '{}', [1, 2]],
    ['three things', [null, 1, 2], '{}', [null, 1, 2]],
    ['a pair that it received in a text', [null, 1], ' [null,1]', [null, 1]],
    ['a pair that it received', [{ message: 'no' }, 1], [{ message: 'no' }, 1], [{ message: 'no' }, 1]],
  ])('%s', (_, returned, input, value) => {
    expect(returnedBy(returned, input)).toEqual({ value });
  });
});

describe('a user says which results are failures', () => {
  const isBad = (result: unknown) => (result as { bad?: unknown } | null)?.bad === true;

  it.each<[string, unknown, object]>([
    ['with an error in it', { bad: true, error: 'no' }, failure('no')],
    ['without one', { bad: true }, failure('{"bad":true}')],
    ['or not', { success: false }, { value: { success: false } }],
  ])('%s', (_, returned, expected) => {
    expect(declared(returned, isBad)).toEqual(expected);
  });

  it('and a failure need not be an object', () => {
    expect(declared(null, (result) => result === null)).toEqual(failure('null'));
    expect(declared(undefined, (result) => result === undefined)).toEqual(failure('a failure was returned'));
  });
});
