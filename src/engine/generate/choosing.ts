import * as fc from 'fast-check';
import { Drawing, type Draws, draw, drawing } from './drawing.js';

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
  abstract override generate(random: fc.Random): fc.Value<T>;

  shrink(value: T, context: unknown): fc.Stream<fc.Value<T>> {
    return shrinkChosen(value, context);
  }
}

class Chosen<T> extends Choosing<T> {
  constructor(private readonly choose: (random: fc.Random) => fc.Arbitrary<T>) {
    super();
  }

  draw(random: fc.Random): T {
    return draw(this.choose(random), random);
  }

  generate(random: fc.Random): fc.Value<T> {
    return generateChosen(this.choose(random), random);
  }
}

/** Values of the arbitrary that `choose` draws. What it is made from does not shrink. */
export const chosen = <T>(choose: (random: fc.Random) => fc.Arbitrary<T>): fc.Arbitrary<T> => new Chosen(choose);

/** How likely an arbitrary is, compared with others, and the arbitrary. */
type Choice<T> = readonly [weight: number, arbitrary: fc.Arbitrary<T>];

/** Most choices among which adding up weights finds the right one as fast as a table does. */
const FEW = 8;

class Weighted<T> extends Choosing<T> {
  private readonly weights: readonly number[];
  private readonly drawings: readonly Draws<T>[];
  private readonly last: number;
  /** Each index as often as its weight says. Made when it is first needed: many are drawn from only once. */
  private repeated: readonly number[] | undefined;

  constructor(private readonly choices: readonly Choice<T>[]) {
    super();
    this.weights = choices.map(([weight]) => weight);
    this.drawings = choices.map(([, arbitrary]) => drawing(arbitrary));
    this.last = this.weights.reduce((sum, weight) => sum + weight, 0) - 1;
  }

  draw(random: fc.Random): T {
    return this.drawings[this.choose(random)]!.draw(random);
  }

  generate(random: fc.Random): fc.Value<T> {
    return generateChosen(this.choices[this.choose(random)]![1], random);
  }

  /** Draws the index of a choice. */
  private choose(random: fc.Random): number {
    let left = random.nextInt(0, this.last);
    if (this.weights.length > FEW) {
      this.repeated ??= this.weights.flatMap((weight, index) => new Array<number>(weight).fill(index));
      return this.repeated[left]!;
    }
    for (let index = 0; index < this.weights.length; index++) {
      const weight = this.weights[index]!;
      if (left < weight) return index;
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
