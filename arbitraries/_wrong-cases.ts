import { type Mutation, UNFIT } from '../src/engine/cases/mutation.js';
import { missing, wrongTypes } from '../src/engine/cases/wrong.js';
import type { JsonObject, JsonType } from '../src/engine/json/type-of.js';
import type { Rule } from '../src/engine/schema/rules.js';
import { ambiguity } from './_ambiguous-cases.js';

/** Gives required properties a value of each other JSON type, and removes them. */
export const wrongRequired = (rule: Rule, type: JsonType, ...keys: readonly string[]): Mutation[] =>
  keys.flatMap((key) => [...wrongTypes(rule, `/${key}`, type), missing(rule, `/${key}`)]);

/** Gives optional string properties a value of each other JSON type. */
export const wrongStrings = (rule: Rule, ...keys: readonly string[]): Mutation[] =>
  keys.flatMap((key) => wrongTypes(rule, `/${key}`, 'string'));

/** Gives optional properties that are strings or `null` a value of each other JSON type. */
export const wrongStringsOrNull = (rule: Rule, ...keys: readonly string[]): Mutation[] =>
  keys.flatMap((key) => wrongTypes(rule, `/${key}`, 'string', 'null'));

/** Sets properties to `null` that only some of the sources allow to be `null`. */
export const openNulls = (rule: Rule, ...keys: readonly string[]): Mutation[] =>
  keys.map((key) =>
    ambiguity(rule, `/${key}`, 'null', ['what is not known may be null', 'what is not known is absent'], (old) =>
      old === undefined ? UNFIT : null,
    ),
  );

/** The same mutations, applied only if `condition` holds for the owner. */
export const onlyIf = (
  condition: (owner: Readonly<JsonObject>) => boolean,
  mutations: readonly Mutation[],
): Mutation[] =>
  mutations.map((mutation) => ({
    ...mutation,
    change: (value, context) => (condition(context.owner) ? mutation.change(value, context) : UNFIT),
  }));

/** Returns an object of words by the names of their mutations. */
export const byName = (words: readonly string[]): Record<string, string> =>
  Object.fromEntries(words.map((word) => [nameOf(word), word]));

/** Converts a word or number to the name of a mutation, in kebab-case. */
export const nameOf = (word: string | number | null): string => {
  const text = String(word);
  const kebab = text.toLowerCase().replaceAll(/[_.]/g, '-');
  return /[A-Z]/.test(text) ? `upper-case-${kebab}` : kebab;
};
