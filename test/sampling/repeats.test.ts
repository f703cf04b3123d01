import { describe, expect, it } from 'vitest';
import { repeatsIn, textOf } from '../../src/sampling/repeats.js';

describe('repeatsIn', () => {
  it.each([
    ['', []],
    ['abc', [{ text: 'abc', times: 1 }]],
    [
      `x${'[]'.repeat(500)}y`,
      [
        { text: 'x', times: 1 },
        { text: '[]', times: 500 },
        { text: 'y', times: 1 },
      ],
    ],
    ['a'.repeat(100), [{ text: 'a', times: 100 }]],
    ['a'.repeat(99), [{ text: 'a'.repeat(99), times: 1 }]],
  ])('lists a text that is repeated often once: %#', (text, parts) => {
    expect(repeatsIn(text)).toEqual(parts);
  });

  it('has textOf as its inverse, also for large texts', () => {
    const text = `{"a":"\u{1f600}","x":${'{"x":'.repeat(100_000)}1${'}'.repeat(100_000)}}`;
    expect(textOf(repeatsIn(text)) === text).toBe(true);
    expect(JSON.stringify(repeatsIn(text)).length).toBeLessThan(300);
  });
});
