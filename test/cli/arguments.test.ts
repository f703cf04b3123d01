import { describe, expect, it } from 'vitest';
import { integerOption, modelArgument, parseShard, percentageOption } from '../../src/cli/_arguments.js';
import { CannotRun } from '../../src/cli/_cannot-run.js';
import { nearest } from '../../src/cli/_nearest.js';

describe('an integer option', () => {
  const read = integerOption('--number', { min: -10, max: Number.MAX_SAFE_INTEGER });

  it.each([
    ['0', 0],
    ['007', 7],
    ['-10', -10],
    ['9007199254740991', 9007199254740991],
  ])('accepts %j', (text, number) => expect(read(text)).toBe(number));

  it.each([
    '',
    ' ',
    ' 1',
    '1 ',
    '+1',
    '1.0',
    '1.5',
    '1e3',
    '0x10',
    '1_000',
    '-11',
    '9007199254740992',
    'Infinity',
    '١',
  ])('does not accept %j', (text) => expect(() => read(text)).toThrow(CannotRun));

  it('names the option and its range', () => {
    expect(() => integerOption('--count', { min: 0, max: 9 })('x')).toThrow(
      /^--count must be an integer from 0 to 9, not "x"\.$/,
    );
  });
});

describe('a percentage option', () => {
  const read = percentageOption('--least');

  it.each([
    ['0', 0],
    ['100', 100],
    ['99.5', 99.5],
  ])('accepts %j', (text, number) => expect(read(text)).toBe(number));

  it.each(['', '-1', '100.1', '1e1', '.5', '5.', '5%'])('does not accept %j', (text) =>
    expect(() => read(text)).toThrow(/^--least must be a number from 0 to 100, not /),
  );
});

describe('a shard', () => {
  it.each([
    ['1/1', { number: 1, count: 1 }],
    ['3/4', { number: 3, count: 4 }],
    ['100000/100000', { number: 100_000, count: 100_000 }],
  ])('%j', (text, shard) => expect(parseShard(text)).toEqual(shard));

  it.each(['', '1', '0/4', '5/4', '1/0', '-1/4', '1/4/8', '1.5/4', '1/100001'])('is not %j', (text) =>
    expect(() => parseShard(text)).toThrow(/^--shard must be a shard such as 1\/4, not /),
  );
});

describe('the name of a model', () => {
  const read = (name: string) => modelArgument().parseArg!(name, undefined);

  it.each(['session', 'response'])('%s', (name) => expect(read(name)).toBe(name));

  it.each(['', 'Session', 'toString', 'constructor', '__proto__'])('is not %j', (name) =>
    expect(() => read(name)).toThrow(/^there is no model ".*"; (?:did you mean [\w.-]+\?|see: list models)$/),
  );
});

describe('the nearest word', () => {
  it.each([
    ['sesion', 'session'],
    ['SESSIONS', 'session'],
    ['respnse', 'response'],
    ['resp', 'response'],
    ['frog', undefined],
    ['', undefined],
  ])('to %j is %j', (word, near) => expect(nearest(word, ['session', 'response'])).toBe(near));
});
