import * as fc from 'fast-check';
import { Drawing, type Draws, drawing } from './drawing.js';

/** Pairs of a value of each of two arbitraries, drawn one after the other. The first shrinks first. */
class Together<A, B> extends Drawing<[A, B]> {
  private readonly drawings: readonly [Draws<A>, Draws<B>];

  constructor(
    private readonly first: fc.Arbitrary<A>,
    private readonly second: fc.Arbitrary<B>,
  ) {
    super();
    this.drawings = [drawing(first), drawing(second)];
  }

  draw(random: fc.Random): [A, B] {
    return [this.drawings[0].draw(random), this.drawings[1].draw(random)];
  }

  generate(random: fc.Random): fc.Value<[A, B]> {
    const first = this.first.generate(random, undefined);
    return this.pair(first, this.second.generate(random, undefined));
  }

  shrink(_value: [A, B], context: unknown): fc.Stream<fc.Value<[A, B]>> {
    const [first, second] = context as [fc.Value<A>, fc.Value<B>];
    return this.first
      .shrink(first.value, first.context)
      .map((simpler) => this.pair(simpler, second))
      .join(this.second.shrink(second.value, second.context).map((simpler) => this.pair(first, simpler)));
  }

  private pair(first: fc.Value<A>, second: fc.Value<B>): fc.Value<[A, B]> {
    return new fc.Value([first.value, second.value], [first, second]);
  }
}

/** Pairs of a value of each of two arbitraries. */
export const together = <A, B>(first: fc.Arbitrary<A>, second: fc.Arbitrary<B>): fc.Arbitrary<[A, B]> =>
  new Together(first, second);
