import * as fc from 'fast-check';

/** The context of a value that shrinks no further. */
const LAST = Symbol('last');

/** An arbitrary whose values have one more candidate than those of another arbitrary. */
class EndingIn<T> extends fc.Arbitrary<T> {
  constructor(
    private readonly arbitrary: fc.Arbitrary<T>,
    private readonly simplest: (value: T) => T,
  ) {
    super();
  }

  generate(random: fc.Random): fc.Value<T> {
    return this.arbitrary.generate(random, undefined);
  }

  /** Always false: shrinking needs the context of the other arbitrary. */
  canShrinkWithoutContext(_value: unknown): _value is T {
    return false;
  }

  shrink(value: T, context: unknown): fc.Stream<fc.Value<T>> {
    if (context === LAST) return fc.Stream.nil();
    return this.arbitrary.shrink(value, context).join(fc.stream(this.last(value)));
  }

  private *last(value: T): Generator<fc.Value<T>> {
    yield new fc.Value(this.simplest(value), LAST);
  }
}

/**
 * Returns an arbitrary of the same values. Each value also shrinks to `simplest(value)`, which comes after all other
 * candidates and does not shrink further. It must be smaller than the value: then shrinking ends.
 */
export function endingIn<T>(arbitrary: fc.Arbitrary<T>, simplest: (value: T) => T): fc.Arbitrary<T> {
  return new EndingIn(arbitrary, simplest);
}
