import * as fc from 'fast-check';

/** What draws nothing: an object spares it the random source, which takes longer to make than the value. */
export class Fixed<T> extends fc.Arbitrary<T> {
  constructor(private readonly make: () => T) {
    super();
  }

  generate(): fc.Value<T> {
    return new fc.Value(this.make(), undefined);
  }

  /** Never: nothing tells whether a value that came from elsewhere is this one. */
  canShrinkWithoutContext(_value: unknown): _value is T {
    return false;
  }

  shrink(): fc.Stream<fc.Value<T>> {
    return fc.Stream.nil();
  }
}

/** Always this word, number or null. */
export const fixed = <const T extends string | number | boolean | null>(value: T): fc.Arbitrary<T> =>
  new Fixed(() => value);

/** Always this value, made anew each time: a user may change it, and the next one must not show that. */
export const fresh = <T>(make: () => T): fc.Arbitrary<T> => new Fixed(make);
