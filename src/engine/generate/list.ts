import * as fc from 'fast-check';
import { Drawing, type Draws, drawing } from './drawing.js';

/** The items of an array, each with the context that it needs for shrinking. */
type Items<T> = readonly fc.Value<T>[];

/** Arrays with one of these lengths. A length that is listed several times is chosen more often. */
class ListArbitrary<T> extends Drawing<T[]> {
  private readonly drawing: Draws<T>;

  constructor(
    private readonly item: fc.Arbitrary<T>,
    private readonly keyOf: ((item: T) => unknown) | undefined,
    private readonly minLength: number,
    private readonly lengths: readonly number[],
  ) {
    super();
    this.drawing = drawing(item);
  }

  draw(random: fc.Random): T[] {
    return this.items(
      random,
      () => this.drawing.draw(random),
      (item) => item,
    );
  }

  generate(random: fc.Random): fc.Value<T[]> {
    return this.arrayOf(
      this.items(
        random,
        () => this.item.generate(random, undefined),
        ({ value }) => value,
      ),
    );
  }

  /** Draws the items. `read` returns the value of an item. */
  private items<I>(random: fc.Random, drawItem: () => I, read: (item: I) => T): I[] {
    const length = this.lengths[random.nextInt(0, this.lengths.length - 1)]!;
    const items: I[] = [];
    if (!this.keyOf) {
      while (items.length < length) items.push(drawItem());
      return items;
    }
    const keys = new Set<unknown>();
    // An item with a duplicate key is drawn again, but not forever: there may be fewer distinct keys than items needed.
    for (let attempts = 0; items.length < length && attempts < 10 * length; attempts++) {
      const item = drawItem();
      const key = this.keyOf(read(item));
      if (keys.has(key)) continue;
      keys.add(key);
      items.push(item);
    }
    return items;
  }

  shrink(_value: T[], context: unknown): fc.Stream<fc.Value<T[]>> {
    return fc.stream(this.simpler(context as Items<T>));
  }

  /** Yields the minimum length first, then half of the items, then all but one item, then all with one item shrunk. */
  private *simpler(items: Items<T>): Generator<fc.Value<T[]>> {
    if (items.length > this.minLength) {
      yield this.arrayOf(items.slice(0, this.minLength));
      const half = Math.ceil(items.length / 2);
      if (half > this.minLength && half < items.length) yield this.arrayOf(items.slice(0, half));
      for (const i of items.keys()) yield this.arrayOf(items.toSpliced(i, 1));
    }
    for (const [i, item] of items.entries()) {
      const otherKeys = this.keyOf && new Set(items.toSpliced(i, 1).map(({ value }) => this.keyOf?.(value)));
      for (const simpler of this.item.shrink(item.value, item.context)) {
        if (!otherKeys?.has(this.keyOf?.(simpler.value))) yield this.arrayOf(items.with(i, simpler));
      }
    }
  }

  private arrayOf(items: Items<T>): fc.Value<T[]> {
    return new fc.Value(
      items.map(({ value }) => value),
      items,
    );
  }
}

/**
 * Arrays with one of these lengths; repeat a length to make it more likely. They shrink to `minLength` items, which
 * `fc.array` cannot do: its minimum length applies to generated and to shrunk arrays alike.
 */
export function list<T>(item: fc.Arbitrary<T>, minLength: number, ...lengths: readonly number[]): fc.Arbitrary<T[]> {
  return new ListArbitrary(item, undefined, minLength, lengths);
}

/** Like `list`, but no two items have the same key. */
export function distinct<T>(
  item: fc.Arbitrary<T>,
  keyOf: (item: T) => unknown,
  minLength: number,
  ...lengths: readonly number[]
): fc.Arbitrary<T[]> {
  return new ListArbitrary(item, keyOf, minLength, lengths);
}
