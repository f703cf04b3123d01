import * as fc from 'fast-check';
import { Drawing, draw } from './drawing.js';

/** The context of a value that shrinks no further. */
const LAST = Symbol('last');

/** An arbitrary that, after all of its usual simpler values, tries one more. */
class EndingIn<T> extends Drawing<T> {
  constructor(
    private readonly arbitrary: fc.Arbitrary<T>,
    private readonly simplest: (value: T) => T,
  ) {
    super();
  }

  draw(random: fc.Random): T {
    return draw(this.arbitrary, random);
  }

  generate(random: fc.Random): fc.Value<T> {
    return this.arbitrary.generate(random, undefined);
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
 * Returns an arbitrary of the same values with one more step of shrinking: after all other candidates it tries
 * `simplest(value)`, which is not shrunk any further.
 */
export function endingIn<T>(arbitrary: fc.Arbitrary<T>, simplest: (value: T) => T): fc.Arbitrary<T> {
  return new EndingIn(arbitrary, simplest);
}
