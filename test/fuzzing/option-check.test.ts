import { describe, expect, it } from 'vitest';
import { allowedInApi, allowedOnCommandLine, describeValue, invalidPart } from '../../src/fuzzing/option-check.js';
import type { FuzzOption } from '../../src/fuzzing/option-types.js';

const common = { description: 'Something.', for: 'both', group: 'run' } as const;
const flag: FuzzOption = { ...common, type: 'flag', default: false };
const integer: FuzzOption = { ...common, type: 'integer', min: 1, max: 9 };
const integers: FuzzOption = { ...common, type: 'integers', min: 1, max: 9 };
const seconds: FuzzOption = { ...common, type: 'seconds' };
const word: FuzzOption = { ...common, type: 'word', values: ['a', 'b'] };
const words: FuzzOption = { ...common, type: 'words', values: ['a', 'b'] };
const text: FuzzOption = { ...common, type: 'text' };
const texts: FuzzOption = { ...common, type: 'texts', mayBeEmpty: true };
const shard: FuzzOption = { ...common, type: 'shard' };

describe('the invalid part of a value', () => {
  it.each([
    ['a flag', flag, [true, false], ['true', 0, undefined]],
    ['an integer', integer, [1, 9], [0, 10, 1.5, '1']],
    ['a duration', seconds, [0.001, 2_147_483.647], [0.0009, 2_147_483.648, '1', Number.NaN]],
    ['a word', word, ['a', 'b'], ['c', 'A', 1]],
    ['a text', text, ['a'], ['', 1, null]],
    ['a shard', shard, [{ number: 1, count: 1 }], [{ number: 2, count: 1 }, { number: 1, count: 100_001 }, null]],
    ['a shard with more', shard, [{ number: 1, count: 100_000 }], [{ number: 1, count: 2, of: 3 }]],
  ])('is all of %s', (_, option, right, wrong) => {
    for (const value of right) expect(invalidPart(option, value)).toBeUndefined();
    for (const value of wrong) expect(invalidPart(option, value)).toEqual({ part: value });
  });

  it.each([
    ['integers', integers, [3, 11, 0], 11],
    ['words', words, ['a', 'c'], 'c'],
    ['texts', texts, ['a', ''], ''],
    ['different items', integers, [4, 5, 5], 5],
  ])('of a list of %s is the first invalid item', (_, option, value, part) => {
    expect(invalidPart(option, value)).toEqual({ part });
  });

  it('of a list is the list if it is empty, unless it may be', () => {
    expect(invalidPart(words, [])).toEqual({ part: [] });
    expect(invalidPart(texts, [])).toBeUndefined();
    expect(invalidPart(texts, 'a')).toEqual({ part: 'a' });
    expect(invalidPart(integers, [9, 1])).toBeUndefined();
  });
});

describe('what an option may be', () => {
  it.each([
    [flag, 'true or false', undefined],
    [integer, 'an integer from 1 to 9', 'an integer from 1 to 9'],
    [integers, 'a non-empty array of different integers from 1 to 9', 'a comma-separated list of integers from 1 to 9'],
    [seconds, 'a number of seconds from 0.001 to 2147483.647', 'a number of seconds from 0.001 to 2147483.647'],
    [word, 'one of a, b', 'one of a, b'],
    [words, 'a non-empty array of different items of a, b', 'a comma-separated list of a, b'],
    [text, 'a non-empty string', 'non-empty'],
    [texts, 'an array of different non-empty strings', 'non-empty'],
    [
      shard,
      'an object such as { number: 1, count: 4 }, with 1 <= number <= count <= 100000',
      'a part of the cases, for example 1/4',
    ],
  ])('$type', (option, inApi, onCommandLine) => {
    expect(allowedInApi(option)).toBe(inApi);
    if (onCommandLine) expect(allowedOnCommandLine(option)).toBe(onCommandLine);
  });
});

describe('a value in a message', () => {
  const circular: unknown[] = [];
  circular.push(circular);

  it.each([
    ['a text', 'a"b', '"a\\"b"'],
    ['an object', { a: [1] }, '{"a":[1]}'],
    ['null', null, 'null'],
    ['undefined', undefined, 'undefined'],
    ['not a number', Number.NaN, 'NaN'],
    ['a big integer', 7n, '7'],
    ['what cannot be written as JSON', circular, ''],
    ['what contains a big integer', { toString: () => 'it', big: 7n }, 'it'],
  ])('is %s', (_, value, described) => expect(describeValue(value)).toBe(described));
});
