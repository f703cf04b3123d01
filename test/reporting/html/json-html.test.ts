import { describe, expect, it } from 'vitest';
import { highlightOf, highlightsOf } from '../../../src/reporting/html/highlights.js';
import { jsonHtml, textHtml } from '../../../src/reporting/html/json-html.js';

/** The text of HTML, with what is marked in brackets: ⟦…⟧, and what is missing in ⟨…⟩. */
const read = (html: string) =>
  html
    .replaceAll('<mark>', '⟦')
    .replaceAll('</mark>', '⟧')
    .replaceAll('<del>', '⟨')
    .replaceAll('</del>', '⟩')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"');

const sides = (one: unknown, other: unknown, otherwise = '') =>
  highlightsOf(one, other, otherwise).map((highlights, index) => read(jsonHtml([one, other][index], highlights).text));

describe('two values side by side', () => {
  it('mark the part that differs', () => {
    expect(sides({ a: { b: null }, c: 1 }, { a: { b: 'x' }, c: 1 })).toEqual([
      '{ "a": { ⟦"b": null⟧ }, "c": 1 }',
      '{ "a": { ⟦"b": "x"⟧ }, "c": 1 }',
    ]);
  });

  it('show what is missing where it is missing', () => {
    expect(sides({ a: { b: [1] } }, { a: {} })).toEqual(['{ "a": { ⟦"b": [1]⟧ } }', '{ "a": { ⟨"b": missing⟩ } }']);
  });

  it('mark items of arrays that the other has not', () => {
    expect(sides([1, 2], [1])).toEqual(['[1, ⟦2⟧]', '[1]']);
  });

  it('mark the whole value if its type differs, and a place if only the order differs', () => {
    expect(sides(1, 'a')).toEqual(['⟦1⟧', '⟦"a"⟧']);
    expect(sides({ o: { a: 1, b: 2 } }, { o: { b: 2, a: 1 } }, '/o')).toEqual([
      '{ ⟦"o": { "a": 1, "b": 2 }⟧ }',
      '{ ⟦"o": { "b": 2, "a": 1 }⟧ }',
    ]);
  });

  it('read keys with the characters of JSON Pointers, and __proto__', () => {
    const one = JSON.parse('{"a/b~":1,"__proto__":2}');
    expect(sides(one, JSON.parse('{"a/b~":3}'))).toEqual([
      '{ ⟦"a/b~": 1⟧, ⟦"__proto__": 2⟧ }',
      '{ ⟦"a/b~": 3⟧, ⟨"__proto__": missing⟩ }',
    ]);
  });
});

describe('a value', () => {
  it('has several lines if it is long; each marked line by itself, without its indentation', () => {
    const value = { outer: { first: 'a'.repeat(30), second: 'b'.repeat(30) }, other: [] };
    expect(read(jsonHtml(value, highlightOf(value, '/outer')).text)).toBe(
      [
        '{',
        '  ⟦"outer": {⟧',
        `    ⟦"first": "${'a'.repeat(30)}",⟧`,
        `    ⟦"second": "${'b'.repeat(30)}"⟧`,
        '  ⟦}⟧,',
        '  "other": []',
        '}',
      ].join('\n'),
    );
  });

  it('shows the first of many members, and those that are marked', () => {
    const value = Array.from({ length: 1000 }, (_, index) => `item ${index}`);
    const lines = read(jsonHtml(value, highlightOf(value, '/777')).text).split('\n');
    expect(lines).toHaveLength(28);
    expect(lines.slice(-4)).toEqual(['  "item 23",', '  ⟦"item 777"⟧,', '  … 975 more', ']']);
  });

  it('shows what repeats once, and shortens what is long', () => {
    expect(read(textHtml(`${'['.repeat(9900)}x`).text)).toBe('[×9,900x');
    const text = Array.from({ length: 500 }, (_, index) => index).join();
    expect(read(jsonHtml(text).text)).toMatch(/^"0,1,2.{390,420}… \(1,8\d\d characters\)$/);
  });

  it('may be nested as deep as it wants', () => {
    const deep = JSON.parse(`${'[{"a":'.repeat(400)}1${'}]'.repeat(400)}`);
    expect(jsonHtml(deep).text.length).toBeLessThan(10_000);
  });
});
