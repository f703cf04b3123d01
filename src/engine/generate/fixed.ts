import * as fc from 'fast-check';
import { once } from '../once.js';
import { Drawing } from './drawing.js';
import { sourceOf } from './random.js';

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

/** An arbitrary that generates the first value of another one, and shrinks it. */
class Constant<T> extends Drawing<T> {
  private readonly first = once(() => this.arbitrary.generate(sourceOf(0, 0), undefined));

  constructor(private readonly arbitrary: fc.Arbitrary<T>) {
    super();
  }

  draw(): T {
    return this.first().value;
  }

  generate(): fc.Value<T> {
    return this.first();
  }

  shrink(value: T, context: unknown): fc.Stream<fc.Value<T>> {
    return this.arbitrary.shrink(value, context);
  }
}

/** Always generates the same value of an arbitrary: one that must not be changed. It shrinks as usual. */
export const constant = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T> => new Constant(arbitrary);
