import * as fc from 'fast-check';
import type { Case } from './case.js';

/** How a case is made of a valid value with a random source; `undefined` where that value does not lend itself to it. */
export type Change<T> = (base: T, random: fc.Random) => Case | undefined;

/** What a case was made of. */
interface Origin<T> {
  readonly base: fc.Value<T>;
  readonly from: fc.Arbitrary<T>;
  readonly change: Change<T>;
  /** The state of the source that the change drew from: a simpler value is changed by the same draws. */
  readonly random: fc.Random;
}

/** Draws until a value lends itself; one that needs more is a fault in a table, not bad luck. */
const TRIES = 1000;

const lengthOf = ({ text, base64, value }: Case) => (text ?? base64 ?? JSON.stringify(value)).length;

class Changed<T> extends fc.Arbitrary<Case> {
  constructor(
    private readonly choose: (random: fc.Random) => { from: fc.Arbitrary<T>; change: Change<T>; name: string },
  ) {
    super();
  }

  generate(random: fc.Random): fc.Value<Case> {
    const { from, change, name } = this.choose(random);
    for (let tries = 0; tries < TRIES; tries++) {
      const base = from.generate(random, undefined);
      const state = random.clone();
      const made = change(base.value, random);
      if (made) return new fc.Value(made, { base, from, change, random: state } satisfies Origin<T>);
    }
    throw new Error(`no value of ${TRIES} could be changed by ${name}`);
  }

  /** Never: the origin tells how a case was made. */
  canShrinkWithoutContext(_value: unknown): _value is Case {
    return false;
  }

  shrink(value: Case, context: unknown): fc.Stream<fc.Value<Case>> {
    return fc.stream(this.simpler(lengthOf(value), context as Origin<T>));
  }

  /**
   * The same change to simpler values, wherever it still makes a case of the same label. It may find another place in
   * a simpler value, and take more room there: such a case is no simpler one.
   */
  private *simpler(length: number, { base, from, change, random }: Origin<T>): Generator<fc.Value<Case>> {
    for (const simpler of from.shrink(base.value, base.context)) {
      const made = change(simpler.value, random.clone());
      if (made && lengthOf(made) <= length)
        yield new fc.Value(made, { base: simpler, from, change, random } satisfies Origin<T>);
    }
  }
}

/**
 * Cases made by changing valid values. `choose` draws the change and the arbitrary of values that it is made to. A case
 * shrinks by shrinking the value under it; a candidate that the change does not fit is dropped.
 */
export function changed<T>(
  choose: (random: fc.Random) => { from: fc.Arbitrary<T>; change: Change<T>; name: string },
): fc.Arbitrary<Case> {
  return new Changed(choose);
}
