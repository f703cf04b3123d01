import { REMOVED } from '../json/place.js';
import { isObject, type JsonObject, type JsonType } from '../json/type-of.js';
import type { Rule } from '../schema/rules.js';
import { type Mutation, type MutationContext, UNFIT } from './mutation.js';

/** One value of each JSON type. */
const OF_TYPE: Readonly<Record<JsonType, () => unknown>> = {
  null: () => null,
  boolean: () => true,
  number: () => 7,
  string: () => 'text',
  array: () => [],
  object: () => ({}),
};

/** Puts a value of every JSON type but the documented ones into a place. */
export function wrongTypes(rule: Rule, at: string, ...documented: JsonType[]): Mutation[] {
  const others = (Object.keys(OF_TYPE) as JsonType[]).filter((type) => !documented.includes(type));
  return others.map((type) => ({ rule, name: type, at, change: OF_TYPE[type] }));
}

/** Puts each of these values, by name, into a place. */
export function wrongValues(rule: Rule, at: string, values: Readonly<Record<string, unknown>>): Mutation[] {
  return Object.entries(values).map(([name, value]) => ({ rule, name, at, change: () => structuredClone(value) }));
}

/** Cyrillic letters that look like Latin ones. */
const CYRILLIC: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', c: 'с', p: 'р' };

/** Words that look like a documented one, and are not, by the names of their mutations. */
export const lookAlikeWords = (word: string): Readonly<Record<string, string>> => ({
  'upper-case': word.toUpperCase(),
  'trailing-space': `${word} `,
  'leading-space': ` ${word}`,
  'cyrillic-letter': word.replace(/[aeo]|[cp](?!.*[aeo])/, (letter) => CYRILLIC[letter]!),
  empty: '',
  cut: word.slice(0, -1),
});

/** Puts words that look like a documented one into a place. */
export const lookAlikes = (rule: Rule, at: string, word: string): Mutation[] =>
  wrongValues(rule, at, lookAlikeWords(word));

/** Everything but a non-negative integer. */
export function wrongIntegers(rule: Rule, at: string): Mutation[] {
  return [
    ...wrongTypes(rule, at, 'number'),
    ...wrongValues(rule, at, { negative: -1, 'not-whole': 1.5, 'number-as-text': '3' }),
  ];
}

/** Identifiers without their documented prefix. */
export function wrongPrefixes(rule: Rule, at: string, prefix: string, others: readonly string[]): Mutation[] {
  return wrongValues(rule, at, {
    'prefix-alone': prefix,
    'prefix-missing': '1234567890abcdef',
    'upper-case-prefix': `${prefix.toUpperCase()}1`,
    'hyphen-for-underscore': `${prefix.replace('_', '-')}1`,
    'leading-space': ` ${prefix}1`,
    empty: '',
    ...Object.fromEntries(others.map((other) => [`prefix-of-${other.slice(0, -1)}`, `${other}1`])),
  });
}

/** Removes a required property. */
export function missing(rule: Rule, at: string): Mutation {
  return { rule, name: 'missing', at, change: (value) => (value === undefined ? UNFIT : REMOVED) };
}

/** Changes an object that is there. */
export function objectChange(
  rule: Rule,
  name: string,
  at: string,
  change: (value: JsonObject, context: MutationContext) => unknown,
): Mutation {
  return { rule, name, at, change: (value, context) => (isObject(value) ? change(value, context) : UNFIT) };
}
