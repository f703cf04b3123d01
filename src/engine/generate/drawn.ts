import * as fc from 'fast-check';

/** An arbitrary whose values shrink without context: the value alone decides which simpler values exist. */
class Drawn<T> extends fc.Arbitrary<T> {
  constructor(
    private readonly draw: (random: fc.Random) => T,
    private readonly simpler: (value: T) => Iterable<T>,
  ) {
    super();
  }

  generate(random: fc.Random): fc.Value<T> {
    return new fc.Value(this.draw(random), undefined);
  }

  /** Always false: nothing shows whether this arbitrary could have generated the value. */
  canShrinkWithoutContext(_value: unknown): _value is T {
    return false;
  }

  shrink(value: T): fc.Stream<fc.Value<T>> {
    return fc.stream(this.candidates(value));
  }

  private *candidates(value: T): Generator<fc.Value<T>> {
    for (const candidate of this.simpler(value)) yield new fc.Value(candidate, undefined);
  }
}

/**
 * Returns an arbitrary of the values that `draw` returns. `simpler` yields simpler values than the given one, the
 * simplest first. Each must be a value that `draw` could return, and smaller than the given one: then shrinking ends.
 */
export function drawn<T>(draw: (random: fc.Random) => T, simpler: (value: T) => Iterable<T>): fc.Arbitrary<T> {
  return new Drawn(draw, simpler);
}
