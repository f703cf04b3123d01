import { describe, expect, it } from 'vitest';
import { encode } from '../../src/sampling/encode.js';

const values = [
  { a: [1, { b: 'x\ny\u2028z\u2029\u0085\r\v' }], c: [], d: {} },
  'two\n',
  JSON.parse('{"__proto__": 1}'),
];
const text = (...args: Parameters<typeof encode>) => [...encode(...args)].join('');

describe('encode', () => {
  it('writes one value per line', () => {
    // Splits as line readers do that know all line terminators of Unicode.
    const lines = text(values).split(/[\n\v\f\r\x85\u2028\u2029]/);
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line))).toEqual(values);
  });

  it('writes one array of all values, one value per line', () => {
    expect(JSON.parse(text(values, { format: 'json' }))).toEqual(values);
    expect(text([1, 2], { format: 'json' })).toBe('[\n1,\n2\n]\n');
  });

  it('indents as JSON.stringify does', () => {
    expect(text(values, { format: 'json', pretty: true })).toBe(`${JSON.stringify(values, null, 2)}\n`);
    expect(text(values, { pretty: true })).toBe(values.map((value) => `${JSON.stringify(value, null, 2)}\n`).join(''));
  });

  it.each([{ format: 'json' as const }, { format: 'json' as const, pretty: true }, { format: 'ndjson' as const }])(
    'writes the text in parts: %j',
    (encoding) => {
      const parts = [values.slice(0, 1), values.slice(1, 2), values.slice(2)];
      const texts = parts.map((part, i) => text(part, { ...encoding, isContinued: i > 0, continues: i < 2 }));
      expect(texts.join('')).toBe(text(values, encoding));
    },
  );

  it('writes no values', () => {
    expect(text([])).toBe('');
    expect(text([], { format: 'json' })).toBe('[]\n');
    expect(text([], { format: 'json', pretty: true })).toBe('[]\n');
  });
});
