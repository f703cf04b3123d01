import { describe, expect, it } from 'vitest';
import { modelArgument, wholeNumber } from '../../src/cli/_arguments.js';
import { CannotRun } from '../../src/cli/_cannot-run.js';
import { nearest } from '../../src/cli/_nearest.js';

describe('a whole number', () => {
  const read = wholeNumber('--number', { min: -10, max: Number.MAX_SAFE_INTEGER });

  it.each([
    ['0', 0],
    ['007', 7],
    ['-10', -10],
    ['9007199254740991', 9007199254740991],
  ])('%j', (text, number) => expect(read(text)).toBe(number));

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
  ])('not %j', (text) => expect(() => read(text)).toThrow(CannotRun));
});

describe('the name of a model', () => {
  const read = (name: string) => modelArgument().parseArg!(name, undefined);

  it.each(['session', 'response'])('%s', (name) => expect(read(name)).toBe(name));

  it.each(['', 'Session', 'toString', 'constructor', '__proto__'])('not %j', (name) =>
    expect(() => read(name)).toThrow(/^there is no model .* the models are session and response[.;]/),
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
