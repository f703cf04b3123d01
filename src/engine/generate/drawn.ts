import * as fc from 'fast-check';
import { Drawing } from './drawing.js';

/** An arbitrary whose values shrink without context: the value alone decides which simpler values exist. */
class Drawn<T> extends Drawing<T> {
  constructor(
    private readonly make: (random: fc.Random) => T,
    private readonly simpler: (value: T) => Iterable<T>,
  ) {
    super();
  }

  draw(random: fc.Random): T {
    return this.make(random);
  }

  generate(random: fc.Random): fc.Value<T> {
    return new fc.Value(this.make(random), undefined);
  }

  shrink(value: T): fc.Stream<fc.Value<T>> {
    return fc.stream(this.candidates(value));
  }

  private *candidates(value: T): Generator<fc.Value<T>> {
    for (const candidate of this.simpler(value)) yield new fc.Value(candidate, undefined);
  }
}

/**
 * Returns an arbitrary of the values that `make` draws. `simpler` yields simpler values than the given one, the
 * simplest first. Each must be a value that `make` could return, and smaller than the given one: then shrinking ends.
 */
export function drawn<T>(make: (random: fc.Random) => T, simpler: (value: T) => Iterable<T>): fc.Arbitrary<T> {
  return new Drawn(make, simpler);
}
