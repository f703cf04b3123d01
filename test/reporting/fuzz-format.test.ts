import { describe, expect, it } from 'vitest';
import { counted, cut, listed, shareText } from '../../src/reporting/fuzz-format.js';

describe('a count', () => {
  it.each([
    [0, '0 cases'],
    [1, '1 case'],
    [1200, '1,200 cases'],
  ])('of %i', (count, text) => {
    expect(counted(count, 'case')).toBe(text);
  });
});

describe('a list', () => {
  it('has at most six items', () => {
    const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    expect(listed(items.slice(0, 6))).toBe('a, b, c, d, e, f');
    expect(listed(items)).toBe('a, b, c, d, e, f and 2 more');
  });
});

describe('a text', () => {
  it('is cut if it is longer than allowed', () => {
    expect(cut('abcde', 5)).toBe('abcde');
    expect(cut('abcdef', 5)).toBe('abcde… (6 characters)');
    expect(cut('a'.repeat(1200), 1)).toBe('a… (1,200 characters)');
  });
});

describe('a share', () => {
  it.each([
    [0, 'none'],
    [0.0009, 'under 0.1%'],
    [0.001, '0.1%'],
    [0.6456, '64.6%'],
    [1, '100.0%'],
  ])('of %d', (share, text) => {
    expect(shareText(share)).toBe(text);
  });
});
