import { isObject } from './type-of.js';

/** Maximum number of characters of a text, of items or properties, and of levels that are kept. */
const MAX_TEXT = 60;
const MAX_MEMBERS = 3;
const MAX_DEPTH = 2;

const MORE = '…';

/** Returns a short value that shows what a JSON value looks like. Takes no longer for a large or deep value. */
export function shortened(value: unknown, depth = 0): unknown {
  if (typeof value === 'string')
    return value.length <= MAX_TEXT ? value : value.slice(0, MAX_TEXT).toWellFormed() + MORE;
  if (Array.isArray(value)) {
    const first = depth < MAX_DEPTH ? value.slice(0, MAX_MEMBERS).map((element) => shortened(element, depth + 1)) : [];
    return first.length < value.length ? [...first, MORE] : first;
  }
  if (!isObject(value)) return value;
  const keys = Object.keys(value);
  const first = depth < MAX_DEPTH ? keys.slice(0, MAX_MEMBERS) : [];
  const members = first.map((key) => [shortened(key), shortened(value[key], depth + 1)]);
  return Object.fromEntries(first.length < keys.length ? [...members, [MORE, MORE]] : members);
}
