import * as fc from 'fast-check';
import type { Making } from './_constraints.js';
import { Fixed } from './_fixed.js';
import { hash, sourceOf } from './_random.js';

/** A property that may be absent, and how often it is there. */
class Optional<T> {
  constructor(
    readonly arbitrary: fc.Arbitrary<T>,
    readonly usually: number,
    readonly pinned: boolean,
  ) {}
}

/**
 * A property that may be absent. `usually` says how often it is there in real traffic (0 to 1); at the edge it is there
 * half the time. One that is pinned is always there: the user asked for something that only its value can show.
 */
export function optional<T>(arbitrary: fc.Arbitrary<T>, usually = 1, pinned = false): Optional<T> {
  return new Optional(arbitrary, usually, pinned);
}

/** What was chosen for a property, and that arbitrary's own context. */
interface Chosen<T> {
  readonly arbitrary: fc.Arbitrary<T>;
  readonly context: unknown;
}

/** A property whose arbitrary is chosen by the properties before it. */
class After<T> extends fc.Arbitrary<T> {
  constructor(private readonly choose: (soFar: object) => fc.Arbitrary<T>) {
    super();
  }

  /** Draws what is chosen for the properties drawn so far. */
  generateAfter(soFar: object, random: fc.Random): fc.Value<T> {
    const arbitrary = this.choose(soFar);
    const { value, context } = arbitrary.generate(random, undefined);
    return new fc.Value(value, { arbitrary, context } satisfies Chosen<T>);
  }

  generate(random: fc.Random): fc.Value<T> {
    return this.generateAfter({}, random);
  }

  /** Never: the context tells what was chosen. */
  canShrinkWithoutContext(_value: unknown): _value is T {
    return false;
  }

  shrink(value: T, chosen: unknown): fc.Stream<fc.Value<T>> {
    const { arbitrary, context } = chosen as Chosen<T>;
    return arbitrary
      .shrink(value, context)
      .map((simpler) => new fc.Value(simpler.value, { arbitrary, context: simpler.context } satisfies Chosen<T>));
  }
}

/**
 * A property that follows from those before it in the shape, as a count of tokens follows from a text. It follows them
 * in what is drawn only: it must be valid beside any of their values, since properties shrink one by one.
 */
export function after<T, Before extends object>(choose: (soFar: Before) => fc.Arbitrary<T>): fc.Arbitrary<T> {
  return new After(choose as (soFar: object) => fc.Arbitrary<T>);
}

type Shape = Readonly<Record<string, fc.Arbitrary<unknown> | Optional<unknown>>>;

type OptionalKeys<S extends Shape> = { [K in keyof S]: S[K] extends Optional<unknown> ? K : never }[keyof S];
type Of<P> = P extends Optional<infer T> ? T : P extends fc.Arbitrary<infer T> ? T : never;

/** What an object of a shape is. */
export type ObjectOf<S extends Shape> = { [K in Exclude<keyof S, OptionalKeys<S>>]: Of<S[K]> } & {
  [K in OptionalKeys<S>]?: Of<S[K]>;
};

interface Property {
  readonly key: string;
  readonly hash: number;
  readonly arbitrary: fc.Arbitrary<unknown>;
  /** How often it is there; 1 for what is required. */
  readonly chance: number;
  readonly droppable: boolean;
}

type Value = Record<string, unknown>;

/** The contexts of an object's properties, in the order of the shape. */
type Contexts = readonly unknown[];

/** Of sixteen objects at the edge, one has none of its optional properties and one has all. */
const FULLNESS: readonly (number | undefined)[] = [0, 1];

/**
 * Objects whose properties each draw from a source of their own, keyed by name: adding one to a shape leaves the
 * values of all others as they were.
 */
class ObjectArbitrary extends fc.Arbitrary<Value> {
  constructor(
    private readonly properties: readonly Property[],
    /** Whether objects with all and with none of the optional properties are to come up on purpose. */
    private readonly atEdge: boolean,
  ) {
    super();
  }

  generate(random: fc.Random): fc.Value<Value> {
    const [first, second] = [random.nextInt(), random.nextInt()];
    const value: Value = {};
    const contexts: unknown[] = [];
    const fullness = this.atEdge ? FULLNESS[first & 15] : undefined;
    for (const { key, hash, arbitrary, chance } of this.properties) {
      let context: unknown;
      const source = chance === 1 && arbitrary instanceof Fixed ? undefined : sourceOf(first, second, hash);
      if (!source) {
        value[key] = arbitrary.generate(random, undefined).value;
      } else if (chance === 1 || source.nextDouble() < (fullness ?? chance)) {
        const drawn =
          arbitrary instanceof After ? arbitrary.generateAfter(value, source) : arbitrary.generate(source, undefined);
        value[key] = drawn.value;
        context = drawn.context;
      }
      contexts.push(context);
    }
    return new fc.Value(value, contexts);
  }

  /** Never: the context tells how each property was made. */
  canShrinkWithoutContext(_value: unknown): _value is Value {
    return false;
  }

  shrink(value: Value, context: unknown): fc.Stream<fc.Value<Value>> {
    return fc.stream(this.simpler(value, context as Contexts));
  }

  /** First without its optional properties, all and then each, then with each property simpler. */
  private *simpler(value: Value, contexts: Contexts): Generator<fc.Value<Value>> {
    const droppable = this.properties.filter((property) => property.droppable && Object.hasOwn(value, property.key));
    if (droppable.length > 1) {
      const kept = this.properties.filter((property) => !property.droppable).map(({ key }) => [key, value[key]]);
      yield new fc.Value(Object.fromEntries(kept), contexts);
    }
    for (const { key } of droppable) {
      const { [key]: _dropped, ...rest } = value;
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

/** Objects of a shape, their properties in its order. */
export function object<S extends Shape>(shape: S, { tier, presence }: Making): fc.Arbitrary<ObjectOf<S>> {
  const properties = Object.entries(shape).flatMap(([key, property]): Property[] => {
    const isOptional = property instanceof Optional;
    const arbitrary = isOptional ? property.arbitrary : property;
    if (!isOptional || property.pinned) return [{ key, hash: hash(key), arbitrary, chance: 1, droppable: false }];
    if (presence === 'required') return [];
    const chance = presence === 'all' ? 1 : tier === 'edge' ? 0.5 : property.usually;
    return [{ key, hash: hash(key), arbitrary, chance, droppable: presence === 'any' }];
  });
  const made: fc.Arbitrary<unknown> = new ObjectArbitrary(properties, tier === 'edge' && presence === 'any');
  return made as fc.Arbitrary<ObjectOf<S>>;
}
