import type * as fc from 'fast-check';
import type * as z from 'zod';
import { evolutionsOf } from '../../src/engine/cases/evolutions.js';
import { type Mutation, UNFIT } from '../../src/engine/cases/mutation.js';
import { lookAlikes, missing, wrongTypes, wrongValues } from '../../src/engine/cases/wrong.js';
import { sourceOf } from '../../src/engine/generate/random.js';
import { getAt, replaceAt } from '../../src/engine/json/place.js';
import { isObject } from '../../src/engine/json/type-of.js';
import { markedJsonSchema } from '../../src/engine/schema/json-schema.js';
import { findPattern, withoutKinds } from '../../src/engine/schema/place-pattern.js';
import { rules } from '../../src/engine/schema/rules.js';
import { type Branch, type Shape, shapeOf } from '../../src/engine/schema/shape.js';
import { damages } from '../../src/sampling/damages.js';

const { form: rule, additive } = rules('file', {
  form: { at: '', text: 'must have its documented form', source: 'its zod schema' },
  additive: { at: '', text: 'may grow', source: 'a later version' },
});

const policy = { rule: additive, newNames: ['__proto__', 'constructor', 'toString', 'new'], newEndings: ['2', ''] };

/** Texts that a file of somebody else may contain, to do something outside of it. */
const HOSTILE: Readonly<Record<string, string>> = {
  'path-up': '../../victim',
  'absolute-path': '/tmp/victim',
  'escape-codes': '\u001b]0;title\u0007\u001b[31m\u009b31m',
  'other-direction': '\u202eeman',
  lines: 'one\n1. crashed: two\r\n',
  nul: '\0',
  'lone-surrogate': '\ud800',
  prototype: '__proto__',
  long: 'x'.repeat(100_000),
  markup: ']]></failure><script>&#0;',
  'many-shards': '1/999999999',
};

const NUMBERS = { huge: 1e308, unsafe: 2 ** 53 + 2, negative: -1, fraction: 0.5, zero: 0, many: 1e12, timer: 2 ** 31 };

/** The mutations of one kind of value. */
function ofBranch({ type, members, bounds, place }: Branch, isRequired: boolean): Mutation[] {
  const at = withoutKinds(place);
  const wrong = wrongTypes(rule, at, ...((type === 'integer' ? ['number'] : type ? [type] : []) as 'number'[]));
  const words = (members ?? []).filter((member) => typeof member === 'string').slice(0, 1);
  const ends = Object.entries(bounds).map(([name, bound]) => [name, bound + (name === 'minimum' ? -1 : 1)]);
  return [
    ...wrong,
    ...words.flatMap((word) => lookAlikes(rule, at, word as string)),
    ...wrongValues(rule, at, type === 'string' || !type ? HOSTILE : {}),
    ...wrongValues(
      rule,
      at,
      type === 'integer' || type === 'number' ? { ...NUMBERS, ...Object.fromEntries(ends) } : {},
    ),
    ...(isRequired ? [missing(rule, at)] : []),
  ];
}

function* branchesOf({ branches }: Shape, isRequired = false): Generator<Mutation> {
  for (const branch of branches) {
    yield* ofBranch(branch, isRequired);
    for (const { shape, required } of branch.properties?.values() ?? []) yield* branchesOf(shape, required);
    if (branch.items) yield* branchesOf(branch.items);
    if (branch.rest) yield* branchesOf(branch.rest);
  }
}

/** Texts of files that are almost valid. */
export interface NearValid {
  /** Each change that the engine derives from the schema, once, in a valid value that it applies to. */
  all(filter?: (at: string) => boolean): string[];
  /** One or two changes at random, and now and then damage to the text. The same seed and index give the same text. */
  at(seed: number, index: number): string | Uint8Array;
}

/** Makes texts of files that are almost valid, from valid values and their schema. */
export function nearValid(schema: z.ZodType, values: readonly unknown[]): NearValid {
  const shape = shapeOf(markedJsonSchema(schema));
  const mutations = [...branchesOf(shape), ...evolutionsOf(shape, policy, () => false)];
  const changed = (value: unknown, mutation: Mutation, random: fc.Random): unknown => {
    const places = findPattern(shape, value, mutation.at);
    if (places.length === 0) return UNFIT;
    const place = places[random.nextInt(0, places.length - 1)]!;
    const after = mutation.change(getAt(value, place), { owner: value as Record<string, unknown>, random });
    return after === UNFIT || (place.length === 0 && typeof after === 'symbol')
      ? UNFIT
      : replaceAt(value, place, after);
  };
  return {
    all(filter = () => true) {
      return mutations
        .filter(({ at }) => filter(at))
        .flatMap((mutation, index) => {
          const made = values.map((value) => changed(value, mutation, sourceOf(0, index)));
          const first = made.find((value) => value !== UNFIT);
          return first === undefined ? [] : [JSON.stringify(first)];
        });
    },
    at(seed, index) {
      const random = sourceOf(seed, index);
      let value = values[random.nextInt(0, values.length - 1)];
      for (let times = random.nextInt(1, 2); times > 0; times--) {
        const after = changed(value, mutations[random.nextInt(0, mutations.length - 1)]!, random);
        if (after !== UNFIT) value = after;
      }
      const text = JSON.stringify(value);
      // Damage is done to the text of an object.
      if (!isObject(value) || random.nextInt(0, 9) > 0) return text;
      return damages[random.nextInt(0, damages.length - 1)]!.apply(text, random) ?? text;
    },
  };
}
