import { describe, expect, it } from 'vitest';
import { unknownText } from '../../src/reporting/unknown-text.js';

const unknown = {
  kind: 'property',
  object: 'usage',
  place: '/x_new',
  count: 1200,
  example: 5,
  where: { file: 'a.json', line: 3 },
};
const cells = (more: Partial<typeof unknown> | { example: unknown }) =>
  unknownText(1, [{ ...unknown, ...more }])
    .split('\n')[1]!
    .split(/ {2,}/);

describe('what is unknown, as text', () => {
  it('is a sentence if there is nothing', () => {
    expect(unknownText(2, [])).toBe('Nothing is unknown in 2 values.\n');
  });

  it('is a table in the given order, which fits into a width', () => {
    const root = { ...unknown, place: '', kind: 'value', count: 1, example: { a: 1 } };
    expect(unknownText(2, [unknown, root])).toBe(
      [
        'OBJECT  PLACE   UNKNOWN   COUNT  EXAMPLE  FIRST AT',
        'usage   /x_new  property  1,200  5        a.json:3',
        'usage   (root)  value     1      {"a":1}  a.json:3',
        '',
      ].join('\n'),
    );
    const narrow = unknownText(2, [{ ...unknown, example: 'one two three four' }], 60);
    expect(narrow.split('\n').slice(1, 3)).toEqual([
      'usage   /x_new  property  1,200  "one two three     a.json:3',
      '                                 four"',
    ]);
  });

  it('has at most 64 characters of a place and of an example', () => {
    expect(cells({ place: `/${'x'.repeat(63)}` })[1]).toBe(`/${'x'.repeat(63)}`);
    expect(cells({ place: `/${'x'.repeat(64)}` })[1]).toBe(`/${'x'.repeat(62)}…`);
    expect(cells({ example: 'x'.repeat(62) })[4]).toBe(`"${'x'.repeat(62)}"`);
    expect(cells({ example: 'x'.repeat(63) })[4]).toBe(`"${'x'.repeat(62)}…`);
  });

  it('has no characters that a terminal acts on', () => {
    expect(cells({ place: '/\u001b', example: '\u202e' }).slice(1, 5)).toEqual([
      '/\\u{001b}',
      'property',
      '1,200',
      '"\\u{202e}"',
    ]);
  });
});
