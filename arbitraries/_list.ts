import * as fc from 'fast-check';

/** A list and how each of its items was made. */
type Items<T> = readonly fc.Value<T>[];

class ListArbitrary<T> extends fc.Arbitrary<T[]> {
  constructor(
    private readonly item: fc.Arbitrary<T>,
    private readonly keyOf: ((item: T) => unknown) | undefined,
    private readonly fewest: number,
    private readonly lengths: readonly number[],
  ) {
    super();
  }

  generate(random: fc.Random): fc.Value<T[]> {
    const length = this.lengths[random.nextInt(0, this.lengths.length - 1)]!;
    const items: fc.Value<T>[] = [];
    const keys = new Set<unknown>();
    // Items that share a key are drawn anew, but not for ever: there may be fewer of them than was asked for.
    for (let tries = 0; items.length < length && tries < 10 * length; tries++) {
      const item = this.item.generate(random, undefined);
      const key = this.keyOf ? this.keyOf(item.value) : items.length;
      if (keys.has(key)) continue;
      keys.add(key);
      items.push(item);
    }
    return this.listOf(items);
  }

  /** Never: the context tells how each item was made. */
  canShrinkWithoutContext(_value: unknown): _value is T[] {
    return false;
  }

  shrink(_value: T[], context: unknown): fc.Stream<fc.Value<T[]>> {
    return fc.stream(this.simpler(context as Items<T>));
  }

  /** First the fewest items, then half of them, then all but one, then with each item simpler. */
  private *simpler(items: Items<T>): Generator<fc.Value<T[]>> {
    if (items.length > this.fewest) {
      yield this.listOf(items.slice(0, this.fewest));
      const half = Math.ceil(items.length / 2);
      if (half > this.fewest && half < items.length) yield this.listOf(items.slice(0, half));
      for (const i of items.keys()) yield this.listOf(items.toSpliced(i, 1));
    }
    for (const [i, item] of items.entries()) {
      const taken = this.keyOf && new Set(items.toSpliced(i, 1).map(({ value }) => this.keyOf?.(value)));
      for (const simpler of this.item.shrink(item.value, item.context)) {
        if (!taken?.has(this.keyOf?.(simpler.value))) yield this.listOf(items.with(i, simpler));
      }
    }
  }

  private listOf(items: Items<T>): fc.Value<T[]> {
    return new fc.Value(
      items.map(({ value }) => value),
      items,
    );
  }
}

/**
 * Lists of one of these lengths, as often as it is named. `fc.array` cannot ask for a long list that shrinks to a
 * short one: these do, down to `fewest` items.
 */
export function list<T>(item: fc.Arbitrary<T>, fewest: number, ...lengths: readonly number[]): fc.Arbitrary<T[]> {
  return new ListArbitrary(item, undefined, fewest, lengths);
}

/** The same, with no two items that share a key. */
export function distinct<T>(
  item: fc.Arbitrary<T>,
  keyOf: (item: T) => unknown,
  fewest: number,
  ...lengths: readonly number[]
): fc.Arbitrary<T[]> {
  return new ListArbitrary(item, keyOf, fewest, lengths);
}
