import type * as fc from 'fast-check';
import { Drawing, type Draws, drawing } from './drawing.js';

/** An arbitrary that is created when it is first used. */
class Lazy<T> extends Drawing<T> {
  private created: fc.Arbitrary<T> | undefined;
  private createdDrawing: Draws<T> | undefined;

  constructor(private readonly make: () => fc.Arbitrary<T>) {
    super();
  }

  private get arbitrary(): fc.Arbitrary<T> {
    this.created ??= this.make();
    return this.created;
  }

  draw(random: fc.Random): T {
    this.createdDrawing ??= drawing(this.arbitrary);
    return this.createdDrawing.draw(random);
  }

  generate(random: fc.Random): fc.Value<T> {
    return this.arbitrary.generate(random, undefined);
  }

  shrink(value: T, context: unknown): fc.Stream<fc.Value<T>> {
    return this.arbitrary.shrink(value, context);
  }
}

/** Delays the call of `make` until a value is needed: a short test uses only a few of many alternatives. */
export const lazily = <T>(make: () => fc.Arbitrary<T>): fc.Arbitrary<T> => new Lazy(make);
