import type * as fc from 'fast-check';
import { Drawing, draw } from './drawing.js';

/** Draws something within a scope. */
type Within = <R>(random: fc.Random, draw: () => R) => R;

/** An arbitrary that generates its values within a scope, and shrinks them without it. */
class Scoped<T> extends Drawing<T> {
  constructor(
    private readonly arbitrary: fc.Arbitrary<T>,
    private readonly within: Within,
  ) {
    super();
  }

  draw(random: fc.Random): T {
    return this.within(random, () => draw(this.arbitrary, random));
  }

  generate(random: fc.Random): fc.Value<T> {
    return this.within(random, () => this.arbitrary.generate(random, undefined));
  }

  shrink(value: T, context: unknown): fc.Stream<fc.Value<T>> {
    return this.arbitrary.shrink(value, context);
  }
}

/**
 * Something that all parts of a generated value have in common, at any depth, such as the time at which they were made.
 * It is drawn before the parts, so a part can read it whether or not the other parts are present.
 */
export class Shared<S> {
  private current: S | undefined;

  constructor(private readonly draw: (random: fc.Random) => S) {}

  /** Returns what the surrounding value shares. Draws it if no surrounding value does. */
  drawn(random: fc.Random): S {
    return this.current ?? this.draw(random);
  }

  /**
   * Returns an arbitrary of the same values, in which all parts of one value share one draw. Inside a value that already
   * shares a draw, the parts use that one.
   */
  within<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T> {
    return new Scoped(arbitrary, (random, draw) => {
      const outer = this.current;
      // Drawn even if it is not used: the rest of the value then makes the same draws on its own and inside another one.
      const own = this.draw(random);
      this.current = outer ?? own;
      try {
        return draw();
      } finally {
        this.current = outer;
      }
    });
  }
}
