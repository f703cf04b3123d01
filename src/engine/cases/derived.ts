import * as fc from 'fast-check';
import { Drawing, draw } from '../generate/drawing.js';
import type { Case } from './case.js';

/** Makes a case from a valid value; returns `undefined` if the value does not suit. */
export type Derive<T> = (base: T, random: fc.Random) => Case | undefined;

/** How to derive a case: from which values, and how. `name` is for error messages. */
export interface Derivation<T> {
  readonly from: fc.Arbitrary<T>;
  readonly derive: Derive<T>;
  readonly name: string;
}

/** The context of a derived case. */
interface Origin<T> {
  readonly base: fc.Value<T>;
  readonly derivation: Derivation<T>;
  /** The state of the source that the derivation drew from: a simpler value is changed by the same draws. */
  readonly random: fc.Random;
}

/** Most values that are drawn for one case. A mutation that needs more is a fault in a table, not bad luck. */
const TRIES = 1000;

const unsuitable = (name: string) => new Error(`none of ${TRIES} values suits ${name}`);

const lengthOf = ({ text, base64, value }: Case) => (text ?? base64 ?? JSON.stringify(value)).length;

class Derived<T> extends Drawing<Case> {
  constructor(private readonly choose: (random: fc.Random) => Derivation<T>) {
    super();
  }

  draw(random: fc.Random): Case {
    const { from, derive, name } = this.choose(random);
    for (let tries = 0; tries < TRIES; tries++) {
      const made = derive(draw(from, random), random);
      if (made) return made;
    }
    throw unsuitable(name);
  }

  generate(random: fc.Random): fc.Value<Case> {
    const derivation = this.choose(random);
    for (let tries = 0; tries < TRIES; tries++) {
      const base = derivation.from.generate(random, undefined);
      const state = random.clone();
      const made = derivation.derive(base.value, random);
      if (made) return new fc.Value(made, { base, derivation, random: state } satisfies Origin<T>);
    }
    throw unsuitable(derivation.name);
  }

  shrink(value: Case, context: unknown): fc.Stream<fc.Value<Case>> {
    return fc.stream(this.simpler(lengthOf(value), context as Origin<T>));
  }

  /**
   * Derives cases from simpler values. A simpler value may be changed in another place, and the result may be longer: it
   * is left out.
   */
  private *simpler(length: number, { base, derivation, random }: Origin<T>): Generator<fc.Value<Case>> {
    const { from, derive } = derivation;
    for (const simpler of from.shrink(base.value, base.context)) {
      const made = derive(simpler.value, random.clone());
      if (made && lengthOf(made) <= length)
        yield new fc.Value(made, { base: simpler, derivation, random } satisfies Origin<T>);
    }
  }
}

/**
 * An arbitrary of cases derived from valid values. `choose` draws how. A case shrinks by shrinking the value that it was
 * derived from; candidates that do not suit are left out.
 */
export function derived<T>(choose: (random: fc.Random) => Derivation<T>): fc.Arbitrary<Case> {
  return new Derived(choose);
}
