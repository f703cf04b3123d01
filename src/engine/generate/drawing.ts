import * as fc from 'fast-check';

/** Draws values alone. */
export type Draws<T> = Pick<Drawing<T>, 'draw'>;

/**
 * An arbitrary that can also draw a value alone, without what shrinking it needs. It makes the same value from the same
 * draws, in half the time. Bias is ignored, because tiers already decide which values are likely.
 */
export abstract class Drawing<T> extends fc.Arbitrary<T> {
  /** Returns the same value as `generate`. */
  abstract draw(random: fc.Random): T;

  abstract override generate(random: fc.Random): fc.Value<T>;

  /** Always false: shrinking a value needs its context. */
  canShrinkWithoutContext(_value: unknown): _value is T {
    return false;
  }

  override map<U>(mapper: (value: T) => U, unmapper?: (possible: unknown) => T): fc.Arbitrary<U> {
    return unmapper ? super.map(mapper, unmapper) : new Mapped(this, mapper);
  }
}

/** The value before it was mapped. */
type Original<T> = fc.Value<T>;

/** An arbitrary of mapped values. They shrink as the original ones do. */
class Mapped<T, U> extends Drawing<U> {
  constructor(
    private readonly arbitrary: Drawing<T>,
    private readonly mapper: (value: T) => U,
  ) {
    super();
  }

  draw(random: fc.Random): U {
    return this.mapper(this.arbitrary.draw(random));
  }

  generate(random: fc.Random): fc.Value<U> {
    return this.mapped(this.arbitrary.generate(random));
  }

  shrink(_value: U, original: unknown): fc.Stream<fc.Value<U>> {
    const { value, context } = original as Original<T>;
    return this.arbitrary.shrink(value, context).map((simpler) => this.mapped(simpler));
  }

  private mapped(original: fc.Value<T>): fc.Value<U> {
    return new fc.Value(this.mapper(original.value), original satisfies Original<T>);
  }
}

/** Draws values of another arbitrary. */
class Foreign<T> {
  constructor(private readonly arbitrary: fc.Arbitrary<T>) {}

  draw(random: fc.Random): T {
    return this.arbitrary.generate(random, undefined).value;
  }
}

/** Returns what draws the values of an arbitrary without what shrinking them needs. */
export const drawing = <T>(arbitrary: fc.Arbitrary<T>): Draws<T> =>
  arbitrary instanceof Drawing ? arbitrary : new Foreign(arbitrary);

/** Draws a value of an arbitrary, without what shrinking it needs. */
export const draw = <T>(arbitrary: fc.Arbitrary<T>, random: fc.Random): T => drawing(arbitrary).draw(random);

/** Returns the same arbitrary, in which fast-check makes no value more likely than others. */
export const unbiased = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  arbitrary instanceof Drawing ? arbitrary : fc.noBias(arbitrary);
