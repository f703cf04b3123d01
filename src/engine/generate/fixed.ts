import * as fc from 'fast-check';
import { Drawing } from './drawing.js';

/**
 * An arbitrary that draws no random number. `object` does not create a random source for it, because that takes longer
 * than making the value.
 */
export class Fixed<T> extends Drawing<T> {
  constructor(private readonly make: () => T) {
    super();
  }

  draw(): T {
    return this.make();
  }

  generate(): fc.Value<T> {
    return new fc.Value(this.make(), undefined);
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
