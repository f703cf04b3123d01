import { define } from '../src/engine/cases/definition.js';
import type { Mutation } from '../src/engine/cases/mutation.js';
import { objectChange, wrongTypes, wrongValues } from '../src/engine/cases/wrong.js';
import type { JsonObject } from '../src/engine/json/type-of.js';
import type { Rule } from '../src/engine/schema/rules.js';
import { METADATA, Metadata, metadataRules } from '../src/objects/metadata.js';
import { ambiguity, drawFrom, loneSurrogate } from './_ambiguous-cases.js';
import { boundariesAt } from './_boundary-cases.js';
import { pick } from './_pick.js';
import { metadata } from './metadata.js';

const { entries: MAX_ENTRIES, key: MAX_KEY, value: MAX_VALUE } = METADATA;

/** Keys of inherited properties, which need care in JavaScript. */
const INHERITED_KEYS = ['__proto__', 'constructor', 'toString'];

const pairs = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`key${i}`, '']));

/** Adds a pair. If the metadata has the maximum number of pairs, it replaces the last one. */
const withPair = (rule: Rule, name: string, key: string, value: unknown): Mutation =>
  objectChange(rule, name, '', (metadata) => {
    const others = Object.entries(metadata).slice(0, MAX_ENTRIES - 1);
    return Object.fromEntries([...others.filter(([other]) => other !== key), [key, structuredClone(value)]]);
  });

const nearMisses = (): Mutation[] => [
  ...wrongTypes(metadataRules.types, '', 'object', 'null'),
  ...wrongValues(metadataRules['max-entries'], '', {
    [`${MAX_ENTRIES + 1}-pairs`]: pairs(MAX_ENTRIES + 1),
    '1000-pairs': pairs(1000),
  }),
  withPair(metadataRules['key-length'], `key-of-${MAX_KEY + 1}`, 'k'.repeat(MAX_KEY + 1), ''),
  withPair(metadataRules['key-length'], 'key-of-1000', 'k'.repeat(1000), ''),
  withPair(metadataRules['value-length'], `value-of-${MAX_VALUE + 1}`, 'key', 'v'.repeat(MAX_VALUE + 1)),
  withPair(metadataRules['value-length'], 'value-of-10000', 'key', 'v'.repeat(10_000)),
  withPair(metadataRules['value-length'], 'long-value-of-proto', '__proto__', 'v'.repeat(MAX_VALUE + 1)),
  ...Object.entries({ null: null, boolean: true, number: 1, array: [], object: {} }).flatMap(([name, value]) => [
    withPair(metadataRules['value-type'], name, 'key', value),
    withPair(metadataRules['value-type'], `${name}-of-proto`, '__proto__', value),
  ]),
];

type Readings = NonNullable<Mutation['readings']>;

/** Readings of "character", with texts that are one character under the first reading and several under the second. */
const CHARACTER_READINGS: readonly (readonly [name: string, Readings, wide: readonly string[]])[] = [
  ['longer-in-bytes', ['characters are UTF-16 code units', 'characters are bytes'], ['é', 'ж', 'あ', '\uffff']],
  ['longer-in-utf-16', ['characters are code points', 'characters are UTF-16 code units'], ['😀', '𝕳', '𠜎']],
  ['longer-in-code-points', ['characters are graphemes', 'characters are code points'], ['e\u0301', '🇫🇷', '👩‍👩‍👧‍👦']],
];

/** Replaces a value with a text of `limit` characters under the first reading, and more under the second. */
const longerText = (limit: number, wide: readonly string[]): Mutation['change'] => {
  return (_, { random }) => {
    const count = pick(random, [1, random.nextInt(1, limit), limit]);
    return pick(random, wide).repeat(count) + 'a'.repeat(limit - count);
  };
};

/** Adds a key. If the metadata has the maximum number of pairs, it replaces one of them. */
const withKey = (key: Mutation['change']): Mutation['change'] => {
  return (metadata, context) => {
    const added = String(key(undefined, context));
    const others = Object.entries(metadata ?? {}).filter(([other]) => other !== added);
    const dropped = others.length < MAX_ENTRIES ? 0 : 1;
    const index = context.random.nextInt(0, others.length - dropped);
    return Object.fromEntries(others.toSpliced(index, dropped, [added, '']));
  };
};

const ambiguous = (): Mutation[] => [
  ...CHARACTER_READINGS.flatMap(([name, readings, wide]) => [
    ambiguity(metadataRules['key-length'], '', name, readings, withKey(longerText(MAX_KEY, wide))),
    ambiguity(metadataRules['value-length'], '/*', name, readings, longerText(MAX_VALUE, wide)),
  ]),
  ambiguity(
    metadataRules['key-length'],
    '',
    'empty',
    ['a key may be empty', 'a key has at least one character'],
    withKey(drawFrom('')),
  ),
  loneSurrogate(metadataRules['value-type'], '/*'),
];

const areAllAtLimits = (metadata: JsonObject) => {
  const all = Object.entries(metadata);
  const isLong = ([key, value]: [string, unknown]) => key.length === MAX_KEY && String(value).length === MAX_VALUE;
  return all.length === MAX_ENTRIES && all.every(isLong);
};

/** Cases of metadata. */
export const metadataDefinition = define('metadata', Metadata, metadata, () => ({
  nearMisses: nearMisses(),
  ambiguous: ambiguous(),
  boundaries: [
    ...boundariesAt<JsonObject>(metadataRules['max-entries'], '', { 'every limit at once': areAllAtLimits }),
    ...INHERITED_KEYS.flatMap((key) =>
      boundariesAt<JsonObject>(metadataRules['key-length'], '', {
        [`a key called ${key}`]: (metadata) => Object.hasOwn(metadata, key),
      }),
    ),
  ],
}));
