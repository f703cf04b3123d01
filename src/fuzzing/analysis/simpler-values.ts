import type { Simplify } from '../../engine/json/reduce.js';
import { isObject, type JsonObject } from '../../engine/json/type-of.js';

/** Yields steps towards zero as in a binary search: half of the size, a quarter, and so on. */
function* stepsFrom(size: number): Generator<number> {
  for (let step = Math.trunc(size / 2); step > 0; step = Math.trunc(step / 2)) yield step;
  if (size === 1) yield 1;
}

/** Lists simpler strings, the simplest first: shorter ones, then plain characters. */
function simplerStrings(text: string): string[] {
  const characters = [...text];
  const shorter = [...stepsFrom(characters.length)].map((step) => characters.slice(0, -step).join(''));
  const plain = text.replaceAll(/[^\n]/gu, 'a');
  const json = /^\s*[[{]/.test(text) ? ['{}', '[]'] : [];
  const all = ['', 'a', ...json, ...shorter].filter((simpler) => simpler.length < text.length);
  return plain === text || plain.length > text.length ? all : [...all, plain];
}

/** Lists numbers nearer to zero. */
function simplerNumbers(number: number): number[] {
  const size = Math.abs(number);
  const integer = Math.trunc(number);
  const nearer = [...stepsFrom(Math.trunc(size))].map((step) => Math.sign(number) * (Math.trunc(size) - step));
  return [0, 1, ...(integer === number ? [] : [integer]), ...nearer].filter((simpler) => Math.abs(simpler) < size);
}

/** Converts a digit of a number in base 26 to a letter. */
const letter = (digit: string) => String.fromCharCode(97 + Number.parseInt(digit, 26));

const isShortKey = (key: string) => /^[a-z]{1,2}$/.test(key);

/** Number of keys of at most two letters. */
const SHORT_KEYS = 26 ** 2;

/** Returns the object with short keys, unless it has only short ones or too many. */
function withShortKeys(object: JsonObject): JsonObject[] {
  const entries = Object.entries(object);
  if (entries.length > SHORT_KEYS || entries.every(([key]) => isShortKey(key))) return [];
  return [Object.fromEntries(entries.map(([, value], i) => [i.toString(26).replaceAll(/./g, letter), value]))];
}

/**
 * Lists simpler values to replace a value with, the simplest first: shorter and plainer strings, numbers nearer to zero,
 * `false`, empty and half arrays, empty objects and objects with short keys.
 */
export const simplerValues: Simplify = (value) => {
  if (typeof value === 'string') return [...new Set(simplerStrings(value))];
  if (typeof value === 'number') return [...new Set(simplerNumbers(value))];
  if (value === true) return [false];
  if (isObject(value)) return Object.keys(value).length === 0 ? [] : [{}, ...withShortKeys(value)];
  if (!Array.isArray(value) || value.length === 0) return [];
  const half = Math.ceil(value.length / 2);
  return value.length < 3 ? [[]] : [[], value.slice(0, half), value.slice(half)];
};
