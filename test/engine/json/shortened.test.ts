import { describe, expect, it } from 'vitest';
import { shortened } from '../../../src/engine/json/shortened.js';

describe('shortened', () => {
  it.each([
    [null, null],
    [1.5, 1.5],
    ['a'.repeat(60), 'a'.repeat(60)],
    ['a'.repeat(61), `${'a'.repeat(60)}…`],
    [`${'a'.repeat(59)}😀`, `${'a'.repeat(59)}\ufffd…`],
    [
      [1, 2, 3],
      [1, 2, 3],
    ],
    [
      [1, 2, 3, 4],
      [1, 2, 3, '…'],
    ],
    [
      { a: 1, b: 2, c: 3 },
      { a: 1, b: 2, c: 3 },
    ],
    [
      { a: 1, b: 2, c: 3, d: 4 },
      { a: 1, b: 2, c: 3, '…': '…' },
    ],
    [{ a: { b: { c: 1 }, d: [1] } }, { a: { b: { '…': '…' }, d: ['…'] } }],
    [{ a: { b: {}, d: [] } }, { a: { b: {}, d: [] } }],
  ])('keeps what shows the shape of %j', (value, short) => {
    expect(shortened(value)).toEqual(short);
  });

  it('does not walk into deep values', () => {
    const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
    expect(shortened(deep)).toEqual([[['…']]]);
  });
});
