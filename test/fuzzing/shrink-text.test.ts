import { describe, expect, it } from 'vitest';
import { shrunkText } from '../../src/fuzzing/analysis/shrink-text.js';

const nested = (levels: number) => `{"a":1,"x":${'{"x":'.repeat(levels)}1${'}'.repeat(levels)}}`;
const levelsOf = (text: string) => text.split('{"x":').length - 1;

/** Shrinks a nested text that fails from `failing` levels on. Returns the result and the number of calls. */
async function shrunkFrom(levels: number, failing: number) {
  let calls = 0;
  const shortest = await shrunkText(nested(levels), async (text) => {
    calls++;
    return levelsOf(text) >= failing;
  });
  return { shortest, calls };
}

describe('a text in which something repeats', () => {
  it.each([1, 2, 64, 100])('is shrunk to the fewest levels that fail, with brackets in pairs: %i', async (failing) => {
    const { shortest, calls } = await shrunkFrom(100_000, failing);
    expect(shortest).toBe(nested(failing));
    expect(calls).toBeLessThan(25);
  });

  it('keeps a third more if many are needed, so that it fails again', async () => {
    expect(levelsOf((await shrunkFrom(100_000, 6000)).shortest)).toBe(8000);
    expect((await shrunkFrom(100_000, 90_000)).shortest).toBe(nested(100_000));
  });

  it('may be a long string', async () => {
    const shortest = await shrunkText(`{"x":"${'a'.repeat(10_000)}"}`, async (text) => text.length >= 40);
    expect(shortest).toBe(`{"x":"${'a'.repeat(32)}"}`);
  });

  it('stays as it is if nothing repeats often', async () => {
    const text = '{"id":"resp_1","x":[[[[1]]]]}';
    const shortest = await shrunkText(text, () => {
      throw new Error('there is nothing to ask');
    });
    expect(shortest).toBe(text);
  });
});
