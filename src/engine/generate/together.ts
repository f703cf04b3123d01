import * as fc from 'fast-check';
import { Drawing, type Draws, drawing } from './drawing.js';

type Arbitraries<T extends readonly unknown[]> = { readonly [K in keyof T]: fc.Arbitrary<T[K]> };

/** The values of a tuple, each with the context that it needs for shrinking. */
type Items = readonly fc.Value<unknown>[];

/** Tuples of a value of each arbitrary, drawn one after the other. The first shrinks first. */
class Together<T extends readonly unknown[]> extends Drawing<T> {
  private readonly drawings: readonly Draws<unknown>[];

  constructor(private readonly arbitraries: readonly fc.Arbitrary<unknown>[]) {
    super();
    this.drawings = arbitraries.map(drawing);
  }

  draw(random: fc.Random): T {
    return this.drawings.map((one) => one.draw(random)) as unknown as T;
  }

  generate(random: fc.Random): fc.Value<T> {
    return this.tuple(this.arbitraries.map((arbitrary) => arbitrary.generate(random, undefined)));
  }

  shrink(_value: T, context: unknown): fc.Stream<fc.Value<T>> {
    return fc.stream(this.simpler(context as Items));
  }

  private *simpler(items: Items): Generator<fc.Value<T>> {
    for (const [i, { value, context }] of items.entries()) {
      for (const simpler of this.arbitraries[i]!.shrink(value, context)) yield this.tuple(items.with(i, simpler));
    }
  }

  private tuple(items: Items): fc.Value<T> {
    return new fc.Value(items.map(({ value }) => value) as unknown as T, items);
  }
}

/** Tuples of a value of each of these arbitraries, drawn one after the other. Unlike `fc.tuple`, draws without contexts. */
export const together = <T extends readonly unknown[]>(...arbitraries: Arbitraries<T>): fc.Arbitrary<T> =>
  new Together<T>(arbitraries);
