import * as fc from 'fast-check';

/**
 * An arbitrary that draws no random number. `object` does not create a random source for it, because that takes longer
 * than making the value.
 */
export class Fixed<T> extends fc.Arbitrary<T> {
  constructor(private readonly make: () => T) {
    super();
  }

  generate(): fc.Value<T> {
    return new fc.Value(this.make(), undefined);
  }

  /** Always false: nothing shows whether this arbitrary generated the value. */
  canShrinkWithoutContext(_value: unknown): _value is T {
    return false;
  }

  shrink(): fc.Stream<fc.Value<T>> {
    return fc.Stream.nil();
  }
}

/** Always generates this primitive value. */
export const fixed = <const T extends string | number | boolean | null>(value: T): fc.Arbitrary<T> =>
  new Fixed(() => value);

/** Always generates what `make` returns. Each value is a new one, so that changing one does not change the next. */
export const fresh = <T>(make: () => T): fc.Arbitrary<T> => new Fixed(make);
