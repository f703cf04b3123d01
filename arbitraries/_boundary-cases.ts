import type { Boundary } from '../src/engine/cases/mutation.js';
import type { JsonObject } from '../src/engine/json/type-of.js';
import type { Rule } from '../src/engine/schema/rules.js';

/** By the name of a boundary, whether a value reaches it. */
export type Tests<T> = Readonly<Record<string, (value: T, owner: Readonly<JsonObject>) => unknown>>;

/** Boundaries at a place. An absent value and `null` reach none of them. */
export const boundariesAt = <T>(rule: Rule, at: string, tests: Tests<T>): Boundary[] =>
  Object.entries(tests).map(([name, test]) => ({
    rule,
    at,
    name,
    isReached: (value, owner) => value !== undefined && value !== null && Boolean(test(value as T, owner)),
  }));

/** One boundary for each of these values. */
export const boundaryValues = (rule: Rule, at: string, ...values: readonly unknown[]): Boundary[] =>
  values.flatMap((expected) => {
    const text = JSON.stringify(expected);
    return boundariesAt(rule, at, { [`= ${text}`]: (value) => JSON.stringify(value) === text });
  });

/** Returns the number of levels of arrays and objects in a value. */
export const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

/** The nesting of an object without a documented structure. */
export const deepNesting = (rule: Rule, at: string): Boundary[] =>
  boundariesAt(rule, at, { 'four levels deep': (value) => depthOf(value) >= 4 });

/** An array of 20 items. `itemName` is their name in the plural. */
export const manyItems = (rule: Rule, at: string, itemName: string): Boundary[] =>
  boundariesAt<readonly unknown[]>(rule, at, { [`20 ${itemName}`]: (items) => items.length >= 20 });

/** The shortest identifiers with a documented prefix, and long ones. */
export const idLengths = (rule: Rule, at: string, prefix: string): Boundary[] =>
  boundariesAt<string>(rule, at, {
    'one character after the prefix': (id) => id.length === prefix.length + 1,
    'longer than 60 characters': (id) => id.length > 60,
  });

/** The three kinds of padding of Base64. */
export const base64Paddings = (rule: Rule, at: string): Boundary[] =>
  boundariesAt<string>(rule, at, {
    'without padding': (audio) => /[^=]$/.test(audio),
    'with one =': (audio) => /[^=]=$/.test(audio),
    'with two =': (audio) => audio.endsWith('=='),
  });
