import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endingIn } from '../../../src/engine/generate/ending-in.js';
import { sourceOf } from '../../../src/engine/generate/random.js';
import { sampleAt } from '../../../src/engine/generate/sample.js';

const texts = fc.string({ minLength: 3, maxLength: 9 });
const ending = endingIn(texts, () => '');

/** The smallest value for which a property fails. */
const smallest = (fails: (text: string) => boolean) =>
  fc.check(
    fc.property(ending, (text) => !fails(text)),
    { seed: 1 },
  ).counterexample?.[0];

describe('an arbitrary that ends in a simplest value', () => {
  it('makes the same values', () => {
    for (let index = 0; index < 100; index++) expect(sampleAt(ending, 1, index)).toBe(sampleAt(texts, 1, index));
  });

  it('shrinks to the simplest value if that fails as well', () => {
    expect(smallest(() => true)).toBe('');
  });

  it('shrinks as usual if it does not', () => {
    expect(smallest((text) => text.length > 4)).toHaveLength(5);
  });

  it('has no candidates after the simplest value', () => {
    const { value, context } = ending.generate(sourceOf(1, 1), undefined);
    const last = [...ending.shrink(value, context)].at(-1)!;
    expect(last.value).toBe('');
    expect([...ending.shrink(last.value, last.context)]).toEqual([]);
  });
});
