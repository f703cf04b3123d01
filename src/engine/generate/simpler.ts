import { isObject, type JsonObject } from '../json/type-of.js';

// These functions yield simpler values than the given one, the simplest first. Each value is smaller by the measure of
// its type, so shrinking ends.

/** The character that texts shrink to. */
const PLAIN = 'a';

/**
 * Yields shorter texts, then texts with more plain characters. No text has fewer than `min` code points, and surrogate
 * pairs are never split.
 */
export function* simplerText(text: string, min = 0): Generator<string> {
  const characters = Array.from(text);
  const { length } = characters;
  for (let kept = min; kept < length; kept = nearer(kept, length)) {
    yield characters.slice(0, kept).join('');
    if (kept > 0) yield characters.slice(length - kept).join('');
  }
  yield* plainerText(characters);
}

/** Moves `current` halfway to `target`, by at least 1. */
const nearer = (current: number, target: number) => current + Math.max(1, Math.floor((target - current) / 2));

/** Yields texts of the same length with plain characters: all of them, then each half, quarter and so on. */
function* plainerText(characters: readonly string[]): Generator<string> {
  for (let size = characters.length; size >= 1; size = Math.floor(size / 2)) {
    // At most 64 parts: replacing single characters takes too long for a long text.
    if (characters.length / size > 64) return;
    for (let start = 0; start < characters.length; start += size) {
      const end = start + size;
      if (characters.slice(start, end).every((character) => character === PLAIN)) continue;
      yield characters.map((character, i) => (i >= start && i < end ? PLAIN : character)).join('');
    }
  }
}

/** Yields the simplest number, then, if `number` is a greater integer, integers that get nearer to it. */
export function* simplerNumber(number: number, simplest = 0): Generator<number> {
  if (number === simplest) return;
  yield simplest;
  if (!Number.isSafeInteger(number)) return;
  for (let near = nearer(simplest, number); near < number; near = nearer(near, number)) yield near;
}

/** Yields the empty array, the first half, the array without each item, then with each item simpler. */
export function* simplerList<T>(list: readonly T[], simplerItem: (item: T) => Iterable<T>): Generator<T[]> {
  if (list.length > 0) yield [];
  if (list.length > 3) yield list.slice(0, list.length / 2);
  if (list.length > 1) for (const i of list.keys()) yield list.toSpliced(i, 1);
  for (const [i, item] of list.entries()) for (const simpler of simplerItem(item)) yield list.with(i, simpler);
}

/** Yields simpler JSON values of the same type: fewer and simpler members, shorter strings, smaller numbers. */
export function* simplerJson(value: unknown): Generator<unknown> {
  if (typeof value === 'string') yield* simplerText(value);
  else if (typeof value === 'number') yield* simplerNumber(value);
  else if (Array.isArray(value)) yield* simplerList(value, simplerJson);
  else if (isObject(value)) yield* simplerObject(value);
}

function* simplerObject(value: JsonObject): Generator<JsonObject> {
  const entries = Object.entries(value);
  if (entries.length > 0) yield {};
  if (entries.length > 1) for (const i of entries.keys()) yield Object.fromEntries(entries.toSpliced(i, 1));
  for (const [i, [key, member]] of entries.entries()) {
    for (const simpler of simplerJson(member)) yield Object.fromEntries(entries.with(i, [key, simpler]));
  }
}
