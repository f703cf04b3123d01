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
  it('is marked up by its parts', () => {
    const key = (name: string) => `<span class="key">&quot;${name}&quot;</span>`;
    expect(jsonHtml({ a: 'x', b: [1, null] }).text).toBe(
      `<pre tabindex="0"><code>{ ${key('a')}: <span class="string">&quot;x&quot;</span>, ${key('b')}: [1, null] }</code></pre>`,
    );
    const value = { a: 1 };
    expect(jsonHtml(value, { marked: new Set(['/a']), missing: new Map([['', ['b']]]) }).text).toBe(
      `<pre tabindex="0"><code>{ <mark>${key('a')}: 1</mark>, <del>&quot;b&quot;: missing</del> }</code></pre>`,
    );
    expect(jsonHtml(value, highlightOf(value, '')).text).toBe(
      `<pre tabindex="0"><code><mark>{ ${key('a')}: 1 }</mark></code></pre>`,
    );
    expect(textHtml('a'.repeat(1200)).text).toBe('a<span class="times">×1,200</span>');
  });

  it.each([
    ['nothing', undefined, 'nothing'],
    ['an empty object', {}, '{}'],
    ['an empty array', [], '[]'],
    ['a number', 1.5, '1.5'],
  ])('may be %s', (_, value, text) => expect(read(jsonHtml(value).text)).toBe(text));

  it.each<[string, (length: number) => unknown, (member: string) => string]>([
    // The text of each of these has the given number of characters as JSON.
    ['an object', (length) => ({ a: 'x'.repeat(length - 8) }), (x) => `"a": ${x}`],
    ['an array', (length) => ['x'.repeat(length - 4)], (x) => x],
  ])('is one line of at most 56 characters: %s', (_, of, member) => {
    const linesOf = (length: number) => read(jsonHtml(of(length)).text).split('\n');
    expect(linesOf(56)).toHaveLength(1);
    const [, string] = /("x+")/.exec(JSON.stringify(of(57)))!;
    expect(linesOf(57).slice(1, -1)).toEqual([`  ${member(string!)}`]);
  });

  it('counts what is before a nested value, and what is missing', () => {
    const lines = (value: unknown, highlights?: Parameters<typeof jsonHtml>[1]) =>
      read(jsonHtml(value, highlights).text).split('\n');
    // The key and two characters for each level are before the array.
    const nested = (length: number) => ({ key: ['x'.repeat(length - 4)], other: 'y'.repeat(60) });
    expect(lines(nested(51))[1]).toBe(`  "key": ["${'x'.repeat(47)}"],`);
    expect(lines(nested(52))[1]).toBe('  "key": [');
    const missing = { marked: new Set<string>(), missing: new Map([['', ['b', 'c']]]) };
    expect(lines({ a: 'x'.repeat(27) }, missing)).toEqual([
      `{ "a": "${'x'.repeat(27)}", ⟨"b": missing⟩, ⟨"c": missing⟩ }`,
    ]);
    expect(lines({ a: 'x'.repeat(28) }, missing)).toEqual([
      ...['{', `  "a": "${'x'.repeat(28)}",`, '  ⟨"b": missing⟩,', '  ⟨"c": missing⟩', '}'],
    ]);
  });

  it('is on one line below 24 levels, with at most 400 characters', () => {
    const deep = (levels: number, value: unknown): unknown => (levels === 0 ? value : [deep(levels - 1, value)]);
    const last = (levels: number, value: unknown) =>
      read(jsonHtml(deep(levels, value)).text)
        .split('\n')
        .at(Math.min(levels, 24))!
        .trim();
    const long = ['x'.repeat(30), 'y'.repeat(30)];
    expect(last(23, long)).toBe('[');
    expect(last(24, long)).toBe(`["${'x'.repeat(30)}","${'y'.repeat(30)}"]`);
    expect(last(24, ['x'.repeat(500)])).toBe(`["${'x'.repeat(398)}… (504 characters)`);
  });

  it('shows members that are near what is highlighted, and what is missing in them', () => {
    const value = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`k${index}`, { a: {} }]));
    const missing = new Map([
      ['/k30/a', ['x']],
      ['', ['k40']],
    ]);
    const lines = read(jsonHtml(value, { marked: new Set(['/k39']), missing }).text).split('\n');
    expect(lines.slice(25)).toEqual([
      '  "k30": { "a": { ⟨"x": missing⟩ } },',
      '  ⟦"k39": { "a": {} }⟧,',
      '  ⟨"k40": missing⟩,',
      '  … 14 more',
      '}',
    ]);
    // A place that only begins with the same letters is not near.
    expect(read(jsonHtml(value, { marked: new Set(['/k399']), missing: new Map() }).text)).toContain('… 16 more');
    const few = Array.from({ length: 24 }, () => 'xxx');
    expect(read(jsonHtml(few).text)).not.toContain('more');
    expect(read(jsonHtml([...few, 1]).text)).toContain('\n  … 1 more\n]');
    expect(read(jsonHtml(Array(3000).fill('xxx')).text)).toContain('… 2,976 more');
  });

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
