import { describe, expect, it } from 'vitest';
import type { Failure } from '../../src/fuzzing/analysis/context.js';
import { keysOf } from '../../src/fuzzing/analysis/finding-keys.js';
import { answerKey, complaintAbout, complaintKey, idOf, normalized } from '../../src/fuzzing/analysis/signature.js';
import { shape } from './_shape.js';

describe('a message', () => {
  it.each([
    ['numbers', 'missing field `id` at line 1 column 17', 'missing field `name` at line 203 column 4'],
    ['signs, fractions and exponents', 'got -1.5e+10, expected 0', 'got 7, expected +3'],
    ['addresses', 'fault at 0x7f3a', 'fault at 0xdeadbeef'],
    ['identifiers', 'no call resp_A1b2-x here', 'no call item_99 here'],
    ['double quotes', 'unknown variant "a"', 'unknown variant "b \\" c"'],
    ['single quotes', "unknown variant 'a'", "unknown variant 'completely different'"],
    ['other quotes', 'unknown «a» “b”', 'unknown «c d» “e”'],
    ['white space', 'expected  a\n  string', 'expected a string '],
    ['what follows the first 200 characters', `${'no '.repeat(67)}alpha`, `${'no '.repeat(67)}beta`],
  ])('is the same with other %s', (_, one, other) => {
    expect(normalized(one)).toBe(normalized(other));
    expect(complaintKey({ type: 'Error', message: one })).toBe(complaintKey({ type: 'Error', message: other }));
  });

  it.each([
    ['missing field', 'unknown field'],
    ['expected a string', 'expected a number'],
    ['id is required', 'status is required'],
    ['sha256 fails', 'sha512 fails'],
  ])('%j is not the same as %j', (one, other) => {
    expect(complaintKey({ message: one })).not.toBe(complaintKey({ message: other }));
  });
});

describe('a complaint', () => {
  const fault = { type: 'TypeError', message: 'v.usage is null', at: 'parse.js:1:2' };

  it('is distinguished by the class of the exception', () => {
    expect(complaintKey({ type: 'Error', message: 'no' })).not.toBe(complaintKey({ type: 'Other', message: 'no' }));
    expect(complaintKey(undefined)).toBe('');
  });

  it('about a fault in the code is distinguished by the place and the names in that code', () => {
    expect(complaintKey(fault)).toBe(complaintKey({ ...fault }));
    expect(complaintKey(fault)).not.toBe(complaintKey({ ...fault, at: 'parse.js:9:2' }));
    expect(complaintKey(fault)).not.toBe(complaintKey({ ...fault, message: "v['usage'] is null" }));
    const thrown = { ...fault, type: 'Error' };
    expect(complaintKey(thrown)).toBe(complaintKey({ ...thrown, at: 'parse.js:9:2' }));
  });
});

describe('an answer', () => {
  const complaint = { type: 'Error', message: 'no', at: 'parse.js:1:2' };
  const moved = { ...complaint, at: 'parse.js:9:2' };

  it('is distinguished by the place in the code if the parser crashed, but not if its stack overflowed', () => {
    const key = (verdict: 'crashed' | 'rejected', of: object) =>
      answerKey({ verdict, complaint: of as typeof complaint });
    expect(key('crashed', complaint)).not.toBe(key('crashed', moved));
    expect(key('rejected', complaint)).toBe(key('rejected', moved));
    const overflow = { type: 'RangeError', message: 'Maximum call stack size exceeded' };
    expect(key('crashed', { ...overflow, at: 'a.js:1:1' })).toBe(key('crashed', { ...overflow, at: 'b.js:2:2' }));
    expect(answerKey({ verdict: 'crashed' })).toBe('');
  });
});

describe('a complaint about a place', () => {
  const said = (message: string, ...words: string[]) => complaintAbout({ type: 'Error', message }, words);

  it('is the same about another place, and about another value', () => {
    expect(said('input.format: unknown type audio/pcma', 'input', 'format', 'audio/pcma')).toBe(
      said('output.format: unknown type audio/pcmu', 'output', 'format', 'audio/pcmu'),
    );
    expect(said('items[0].id is missing', 'items', '0', 'id')).toBe(said('parts.2.id is missing', 'parts', '2', 'id'));
  });

  it('is the same whatever is around the words, and however many there are', () => {
    expect(said('in one.two[0].six: no', 'one', 'two', '0', 'six')).toBe(said('in one: no', 'one'));
    expect(said('in /one/two: no', 'one', 'two')).toBe(said('in one: no', 'one'));
    expect(said('no one two', 'one', 'two')).toBe(said('no six ten', 'six', 'ten'));
    expect(said('no one two', 'one', 'two')).not.toBe(said('no one', 'one'));
  });

  it('is the same if a word contains another one, or is empty', () => {
    expect(said('no audio_format', 'audio', 'audio_format')).toBe(said('no text', 'text'));
    expect(said('no format', 'format', '')).toBe(said('no text', 'text'));
  });

  it('is distinguished by the place in the code if it is a fault', () => {
    const fault = { type: 'TypeError', message: 'v.format is null', at: 'parse.js:1:2' };
    expect(complaintAbout(fault, ['format'])).toBe(complaintKey(fault));
    expect(complaintAbout(undefined, ['format'])).toBe('');
  });

  it('is not the same if it says something else', () => {
    expect(said('format is missing', 'format')).not.toBe(said('format is unknown', 'format'));
  });
});

describe('the ID of a finding', () => {
  /** The ID of a finding about a text that must be rejected and crashes a parser with that message. */
  function idWith(message: string, type = 'SIGSEGV'): string {
    const found = { model: 'm', tier: 'malformed', expect: 'must-reject', mutation: 'cut', text: '{' } as const;
    const answer = { verdict: 'crashed', complaint: { type, message } } as const;
    const failure: Failure = {
      planned: { case: found, origin: { phase: 'systematic', index: 0 } },
      answer,
      disagreement: { kind: 'crashed' },
    };
    return idOf(keysOf(shape, failure, found, answer).stable);
  }

  it('is eight hexadecimal digits, the same for the same text', () => {
    expect(idOf('a')).toMatch(/^[0-9a-f]{8}$/);
    expect(idOf('a')).toBe('ca978112');
    expect(idOf('a')).not.toBe(idOf('b'));
  });

  it('is the same if only numbers, identifiers and quoted values in the message differ', () => {
    expect(idWith('panic at 0x1f: "a" of resp_1')).toBe(idWith('panic at 0xc0ffee: "b" of item_22'));
    expect(idWith('panic')).not.toBe(idWith('abort'));
    expect(idWith('panic')).not.toBe(idWith('panic', 'SIGABRT'));
  });
});
