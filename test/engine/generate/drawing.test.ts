import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosen, either, weighted } from '../../../src/engine/generate/choosing.js';
import { draw, unbiased } from '../../../src/engine/generate/drawing.js';
import { wholeNumber } from '../../../src/engine/generate/number.js';
import { sourceOf } from '../../../src/engine/generate/random.js';
import { together } from '../../../src/engine/generate/together.js';

const digit = wholeNumber(0, 9);
const shrinksOf = <T>(arbitrary: fc.Arbitrary<T>, { value, context }: fc.Value<T>) =>
  [...arbitrary.shrink(value, context)].map((simpler) => simpler.value);

/** Generates values until one is as wanted. */
function generated<T>(arbitrary: fc.Arbitrary<T>, suits: (value: T) => boolean): fc.Value<T> {
  for (let index = 0; ; index++) {
    const made = arbitrary.generate(sourceOf(1, index), undefined);
    if (suits(made.value)) return made;
  }
}

describe('a value drawn alone', () => {
  it.each([
    ['of a pair', together(digit, digit)],
    ['of three', together(digit, fc.string(), fc.boolean())],
    ['of a choice', either(digit, fc.constant('a'))],
    ['of a choice of many', either(...Array.from({ length: 20 }, (_, i) => wholeNumber(i, i + 5)))],
    ['of an arbitrary that is drawn', chosen((random) => wholeNumber(0, random.nextInt(1, 5)))],
    ['of a mapped arbitrary', digit.map((number) => [number])],
    ['of an arbitrary of fast-check', fc.string()],
  ] as [string, fc.Arbitrary<unknown>][])('is the generated one: %s', (_, arbitrary) => {
    for (let index = 0; index < 50; index++) {
      expect(draw(arbitrary, sourceOf(2, index))).toEqual(arbitrary.generate(sourceOf(2, index), undefined).value);
    }
  });
});

describe('a pair', () => {
  it('shrinks its first value, then its second', () => {
    const pairs = together(digit, digit);
    const made = generated(pairs, ([first, second]) => first === 1 && second === 2);
    expect(shrinksOf(pairs, made)).toEqual([
      [0, 2],
      [1, 0],
      [1, 1],
    ]);
  });
});

describe('a mapped arbitrary', () => {
  const texts = digit.map((number) => `${number}`);

  it('shrinks as the original does', () => {
    expect(
      shrinksOf(
        texts,
        generated(texts, (text) => text === '2'),
      ),
    ).toEqual(['0', '1']);
  });

  it('can be mapped back, as those of fast-check', () => {
    const back = digit.map(String, Number);
    expect(back.canShrinkWithoutContext('3')).toBe(digit.canShrinkWithoutContext(3));
  });
});

describe('a choice', () => {
  it('never takes what has no weight', () => {
    const choice = weighted([0, fc.constant('never')], [1, fc.constant('always')]);
    for (let index = 0; index < 50; index++) expect(draw(choice, sourceOf(3, index))).toBe('always');
  });

  it('shrinks within what was chosen', () => {
    const choice = weighted([1, digit], [1, wholeNumber(100, 102)]);
    expect(
      shrinksOf(
        choice,
        generated(choice, (number) => number === 102),
      ),
    ).toEqual([100, 101]);
  });

  it('does not shrink a value that it did not make', () => {
    expect([...either(digit, digit).shrink(3, undefined)]).toEqual([]);
  });
});

it('is not biased by fast-check', () => {
  const seen: unknown[] = [];
  class Spy extends fc.Arbitrary<number> {
    generate(_random: fc.Random, bias: number | undefined) {
      seen.push(bias);
      return new fc.Value(1, undefined);
    }
    canShrinkWithoutContext(_value: unknown): _value is number {
      return false;
    }
    shrink() {
      return fc.Stream.nil<fc.Value<number>>();
    }
  }
  fc.assert(
    fc.property(unbiased(new Spy()), () => {}),
    { numRuns: 10 },
  );
  fc.assert(
    fc.property(either(new Spy()), () => {}),
    { numRuns: 10 },
  );
  expect(new Set(seen)).toEqual(new Set([undefined]));
});
