import { type Mutation, UNFIT } from '../src/engine/cases/mutation.js';
import { isObject, type JsonObject } from '../src/engine/json/type-of.js';
import type { Rule } from '../src/engine/schema/rules.js';
import { pick } from './_pick.js';

type Change = Mutation['change'];
type Readings = NonNullable<Mutation['readings']>;

/** Pairs of readings of the documentation. Under the first one the value is valid, under the second one it is not. */
export const READINGS = {
  kinds: ['new types may be added', 'the list of types is closed'],
  texts: ['a string is any sequence of UTF-16 code units', 'a string is valid Unicode text'],
  words: ['new words may be added', 'the list of words is closed'],
  properties: ['unknown properties are ignored', 'unknown properties are refused'],
} as const satisfies Record<string, Readings>;

/** Returns a mutation whose result is valid under one reading of the documentation only. */
export const ambiguity = (rule: Rule, at: string, name: string, readings: Readings, change: Change): Mutation => {
  return { rule, name, at, readings, change };
};

/** Returns a change that replaces any value with one of these. */
export const drawFrom = (...choices: readonly unknown[]): Change => {
  return (_, { random }) => structuredClone(pick(random, choices));
};

/** Replaces a documented word with one that a later version of the API may add. */
export function newWord(
  rule: Rule,
  at: string,
  words: readonly string[],
  condition = (_owner: Readonly<JsonObject>): boolean => true,
): Mutation {
  return ambiguity(rule, at, 'new-word', READINGS.words, (old, { owner, random }) =>
    old !== undefined && condition(owner) ? pick(random, words) : UNFIT,
  );
}

/** Replaces a character with half of a surrogate pair. */
export function loneSurrogate(rule: Rule, at: string): Mutation {
  return ambiguity(rule, at, 'lone-surrogate', READINGS.texts, (text, { random }) => {
    if (typeof text !== 'string') return UNFIT;
    const characters = Array.from(text);
    const index = random.nextInt(0, Math.max(0, characters.length - 1));
    return characters.toSpliced(index, 1, pick(random, ['\ud83d', '\ude00'])).join('');
  });
}

/** Adds one of these properties, which is not documented, to a request. */
export const unknownProperty = (rule: Rule, name: string, properties: Readonly<JsonObject>): Mutation => ({
  ...ambiguity(rule, '', name, READINGS.properties, (request, { random }) => {
    if (!isObject(request)) return UNFIT;
    const [key, value] = pick(random, Object.entries(properties));
    return Object.hasOwn(request, key) ? UNFIT : { ...request, [key]: structuredClone(value) };
  }),
  addsProperty: true,
});
