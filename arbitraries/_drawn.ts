import * as fc from 'fast-check';

/** Values that a function draws, and that become simpler by their look alone, however they came about. */
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

  /** Never: nothing tells whether a value that came from elsewhere is one of these. */
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
 * An arbitrary of what `draw` makes. `simpler` lists simpler values than the one given, the simplest first; each must
 * keep what `draw` promises and be smaller, so that shrinking ends.
 */
export function drawn<T>(draw: (random: fc.Random) => T, simpler: (value: T) => Iterable<T>): fc.Arbitrary<T> {
  return new Drawn(draw, simpler);
}
