import * as fc from 'fast-check';
import { Drawing, draw } from './drawing.js';

/** The arbitrary that was chosen for a value, and the context of the value. */
interface Origin<T> {
  readonly arbitrary: fc.Arbitrary<T>;
  readonly context: unknown;
}

/** Draws a value of an arbitrary, and remembers which one it is. */
export function generateChosen<T>(arbitrary: fc.Arbitrary<T>, random: fc.Random): fc.Value<T> {
  const { value, context } = arbitrary.generate(random, undefined);
  return new fc.Value(value, { arbitrary, context } satisfies Origin<T>);
}

/** Shrinks a value that `generateChosen` returned, as its arbitrary does. */
export function shrinkChosen<T>(value: T, chosen: unknown): fc.Stream<fc.Value<T>> {
  if (chosen === undefined) return fc.Stream.nil();
  const { arbitrary, context } = chosen as Origin<T>;
  return arbitrary
    .shrink(value, context)
    .map((simpler) => new fc.Value(simpler.value, { arbitrary, context: simpler.context } satisfies Origin<T>));
}

/** First chooses an arbitrary, then draws its value. A value keeps the chosen one while it shrinks. */
abstract class Choosing<T> extends Drawing<T> {
  protected abstract choose(random: fc.Random): fc.Arbitrary<T>;

  draw(random: fc.Random): T {
    return draw(this.choose(random), random);
  }

  generate(random: fc.Random): fc.Value<T> {
    return generateChosen(this.choose(random), random);
  }

  shrink(value: T, context: unknown): fc.Stream<fc.Value<T>> {
    return shrinkChosen(value, context);
  }
}

class Chosen<T> extends Choosing<T> {
  constructor(protected override readonly choose: (random: fc.Random) => fc.Arbitrary<T>) {
    super();
  }
}

/** Values of the arbitrary that `choose` draws. What it is made from does not shrink. */
export const chosen = <T>(choose: (random: fc.Random) => fc.Arbitrary<T>): fc.Arbitrary<T> => new Chosen(choose);

/** How likely an arbitrary is, compared with others, and the arbitrary. */
type Choice<T> = readonly [weight: number, arbitrary: fc.Arbitrary<T>];

/** Most choices among which adding up weights finds the right one as fast as a table does. */
const FEW = 8;

class Weighted<T> extends Choosing<T> {
  private readonly weight: number;
  /** Each arbitrary as often as its weight says. Made when it is first needed: many are drawn from only once. */
  private repeated: readonly fc.Arbitrary<T>[] | undefined;

  constructor(private readonly choices: readonly Choice<T>[]) {
    super();
    let weight = 0;
    for (const choice of choices) weight += choice[0];
    this.weight = weight;
  }

  protected choose(random: fc.Random): fc.Arbitrary<T> {
    const drawn = random.nextInt(0, this.weight - 1);
    if (this.choices.length > FEW) {
      this.repeated ??= this.choices.flatMap(([weight, arbitrary]) => new Array(weight).fill(arbitrary));
      return this.repeated[drawn]!;
    }
    let left = drawn;
    for (const [weight, arbitrary] of this.choices) {
      if (left < weight) return arbitrary;
      left -= weight;
    }
    throw new Error('there is nothing to choose from');
  }
}

/** One of these arbitraries, chosen by weight: an integer from 0. */
export const weighted = <T>(...choices: readonly Choice<T>[]): fc.Arbitrary<T> => new Weighted(choices);

/** One of these arbitraries. */
export const either = <A extends readonly fc.Arbitrary<unknown>[]>(...arbitraries: A): fc.Arbitrary<Of<A[number]>> =>
  weighted(...arbitraries.map((arbitrary) => [1, arbitrary as fc.Arbitrary<Of<A[number]>>] as const));

type Of<A> = A extends fc.Arbitrary<infer T> ? T : never;
