import * as fc from 'fast-check';
import { Drawing, draw } from './drawing.js';

/** Pairs of a value of each of two arbitraries, drawn one after the other. The first shrinks first. */
class Together<A, B> extends Drawing<[A, B]> {
  constructor(
    private readonly first: fc.Arbitrary<A>,
    private readonly second: fc.Arbitrary<B>,
  ) {
    super();
  }

  draw(random: fc.Random): [A, B] {
    return [draw(this.first, random), draw(this.second, random)];
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
