import * as fc from 'fast-check';
import { generateChosen, shrinkChosen } from './choosing.js';
import type { Making } from './constraints.js';
import { Drawing, draw, drawing } from './drawing.js';
import { Fixed } from './fixed.js';
import { Sources, seedOf } from './random.js';

/** A property of a shape that some objects of the shape do not have. */
export class Optional<T> {
  constructor(
    readonly arbitrary: fc.Arbitrary<T>,
    readonly probability: number,
    readonly alwaysPresent: boolean,
  ) {}
}

/**
 * Marks a property of a shape as optional: some of the objects do not have it.
 *
 * @param probability How often a `typical` value has the property, from 0 to 1. An `edge` value has it half the time.
 * @param alwaysPresent Whether every value has the property, for example because an option restricts its value.
 */
export function optional<T>(arbitrary: fc.Arbitrary<T>, probability = 1, alwaysPresent = false): Optional<T> {
  return new Optional(arbitrary, probability, alwaysPresent);
}

/** A property whose arbitrary depends on the values of the properties before it. */
class After<T> extends Drawing<T> {
  constructor(private readonly choose: (previous: object) => fc.Arbitrary<T>) {
    super();
  }

  draw(random: fc.Random, previous: object = {}): T {
    return draw(this.choose(previous), random);
  }

  /** Generates a value from the arbitrary that is chosen for the `previous` properties. */
  generateAfter(previous: object, random: fc.Random): fc.Value<T> {
    return generateChosen(this.choose(previous), random);
  }

  generate(random: fc.Random): fc.Value<T> {
    return this.generateAfter({}, random);
  }

  shrink(value: T, chosen: unknown): fc.Stream<fc.Value<T>> {
    return shrinkChosen(value, chosen);
  }
}

/**
 * Returns a property that depends on the properties before it in the shape, as a length depends on a text. The
 * dependency applies to generated values only. Properties shrink one by one, so each value must be valid with all other
 * values of those properties.
 */
export function after<T, Before extends object>(choose: (previous: Before) => fc.Arbitrary<T>): fc.Arbitrary<T> {
  return new After(choose as (previous: object) => fc.Arbitrary<T>);
}

export type Shape = Readonly<Record<string, fc.Arbitrary<unknown> | Optional<unknown>>>;

type OptionalKeys<S extends Shape> = { [K in keyof S]: S[K] extends Optional<unknown> ? K : never }[keyof S];
type Of<P> = P extends Optional<infer T> ? T : P extends fc.Arbitrary<infer T> ? T : never;

/** The type of the objects of a shape. */
export type ObjectOf<S extends Shape> = { [K in Exclude<keyof S, OptionalKeys<S>>]: Of<S[K]> } & {
  [K in OptionalKeys<S>]?: Of<S[K]>;
};

/** A class, because objects that are made by spreading others have a hidden class each, which makes them slow to read. */
class Property {
  /** The random source of the property is made from this, so that it differs from those of the others. */
  readonly seed: number;
  readonly drawing: { draw(random: fc.Random, previous: Value): unknown };
  /** Whether it is always present and draws nothing. */
  readonly isFixed: boolean;

  constructor(
    readonly key: string,
    readonly arbitrary: fc.Arbitrary<unknown>,
    /** Probability that the property is present; 1 for a required one. */
    readonly probability: number,
    /** Whether shrinking may remove the property. */
    readonly removable: boolean,
  ) {
    this.seed = seedOf(key);
    this.drawing = drawing(arbitrary);
    this.isFixed = probability === 1 && arbitrary instanceof Fixed;
  }

  /** Returns the source to draw the property from, or `undefined` if an object does not have the property. */
  sourceIfPresent(random: fc.Random, sources: Sources, fullness: number | undefined): fc.Random | undefined {
    if (this.isFixed) return random;
    if (this.probability === 1) return sources.of(this.seed);
    const share = fullness ?? this.probability;
    if (share === 0) return undefined;
    const source = sources.of(this.seed);
    return source.nextDouble() < share ? source : undefined;
  }
}

type Value = Record<string, unknown>;

/** The contexts of an object's properties, in the order of the shape. */
type Contexts = readonly unknown[];

/** Overrides the probability of optional properties: of 16 `edge` objects, one has none of them and one has all. */
const FULLNESS: readonly (number | undefined)[] = [0, 1];

/**
 * Objects in which each property has its own random source, seeded by the property's name. Adding a property to a shape
 * therefore does not change the values of the others.
 */
class ObjectArbitrary extends Drawing<Value> {
  constructor(
    private readonly properties: readonly Property[],
    /** Whether to generate some objects with all optional properties and some with none. */
    private readonly withExtremes: boolean,
  ) {
    super();
  }

  draw(random: fc.Random): Value {
    const { sources, fullness } = this.begin(random);
    const value: Value = {};
    for (const property of this.properties) {
      const source = property.sourceIfPresent(random, sources, fullness);
      if (source) value[property.key] = property.drawing.draw(source, value);
    }
    return value;
  }

  generate(random: fc.Random): fc.Value<Value> {
    const { sources, fullness } = this.begin(random);
    const value: Value = {};
    const contexts = this.properties.map((property) => {
      const source = property.sourceIfPresent(random, sources, fullness);
      if (!source) return undefined;
      const { key, arbitrary } = property;
      const drawn =
        arbitrary instanceof After ? arbitrary.generateAfter(value, source) : arbitrary.generate(source, undefined);
      value[key] = drawn.value;
      return drawn.context;
    });
    return new fc.Value(value, contexts);
  }

  private begin(random: fc.Random) {
    const first = random.nextInt();
    const sources = new Sources(first, random.nextInt());
    return { sources, fullness: this.withExtremes ? FULLNESS[first & 15] : undefined };
  }

  shrink(value: Value, context: unknown): fc.Stream<fc.Value<Value>> {
    return fc.stream(this.simpler(value, context as Contexts));
  }

  /** Yields the value without any optional property, then without each one, then with each property shrunk. */
  private *simpler(value: Value, contexts: Contexts): Generator<fc.Value<Value>> {
    const removable = this.properties.filter((property) => property.removable && Object.hasOwn(value, property.key));
    if (removable.length > 1) {
      const kept = this.properties.filter((property) => !property.removable).map(({ key }) => [key, value[key]]);
      yield new fc.Value(Object.fromEntries(kept), contexts);
    }
    for (const { key } of removable) {
      const { [key]: _removed, ...rest } = value;
      yield new fc.Value(rest, contexts);
    }
    for (const [i, { key, arbitrary }] of this.properties.entries()) {
      if (!Object.hasOwn(value, key)) continue;
      for (const simpler of arbitrary.shrink(value[key], contexts[i])) {
        yield new fc.Value({ ...value, [key]: simpler.value }, contexts.with(i, simpler.context));
      }
    }
  }
}

/** Objects of a shape, with the properties in the same order. */
export function object<S extends Shape>(shape: S, { tier, presence }: Making): fc.Arbitrary<ObjectOf<S>> {
  const properties = Object.entries(shape).flatMap(([key, property]): Property[] => {
    const isOptional = property instanceof Optional;
    const arbitrary = isOptional ? property.arbitrary : property;
    if (!isOptional || property.alwaysPresent) return [new Property(key, arbitrary, 1, false)];
    if (presence === 'required') return [];
    const probability = presence === 'all' ? 1 : tier === 'edge' ? 0.5 : property.probability;
    return [new Property(key, arbitrary, probability, presence === 'any')];
  });
  const objects: fc.Arbitrary<unknown> = new ObjectArbitrary(properties, tier === 'edge' && presence === 'any');
  return objects as fc.Arbitrary<ObjectOf<S>>;
}
