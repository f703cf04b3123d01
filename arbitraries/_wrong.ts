import type { RuleId } from '../src/rules.js';
import { type Mutation, REMOVED, UNFIT } from './_mutation.js';

/** The JSON types. */
type JsonType = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object';

/** One value of each JSON type. */
const OF_TYPE: Readonly<Record<JsonType, () => unknown>> = {
  null: () => null,
  boolean: () => true,
  number: () => 7,
  string: () => 'text',
  array: () => [],
  object: () => ({}),
};

/** Every JSON type but the documented ones, in a place. */
export function wrongTypes(rule: RuleId, at: string, ...documented: JsonType[]): Mutation[] {
  const others = (Object.keys(OF_TYPE) as JsonType[]).filter((type) => !documented.includes(type));
  return others.map((type) => ({ rule, name: type, at, change: OF_TYPE[type] }));
}

/** These values in a place, each under its name. */
export function wrongValues(rule: RuleId, at: string, values: Readonly<Record<string, unknown>>): Mutation[] {
  return Object.entries(values).map(([name, value]) => ({ rule, name, at, change: () => structuredClone(value) }));
}

/** Words that look like the documented ones, and are not. */
export function lookAlikes(rule: RuleId, at: string, word: string): Mutation[] {
  return wrongValues(rule, at, {
    'upper-case': word.toUpperCase(),
    'trailing-space': `${word} `,
    'leading-space': ` ${word}`,
    'cyrillic-letter': word.replace(/[aeo]/, (letter) => ({ a: 'а', e: 'е', o: 'о' })[letter]!),
    empty: '',
    cut: word.slice(0, -1),
  });
}

/** A property that must be there, taken away. */
export function missing(rule: RuleId, at: string): Mutation {
  return { rule, name: 'missing', at, change: (value) => (value === undefined ? UNFIT : REMOVED) };
}
