import type { Parse } from './function-target.js';
import { type Exports, whyThrown } from './load-module.js';

/** Maximum number of functions that a message names. */
const MAX_NAMED = 8;

const isObject = (value: unknown): value is Record<string, unknown> =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

/** Whether a function is a class, which cannot be called. */
const isClass = (value: unknown): boolean =>
  typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));

/** Returns a property of an object; `undefined` if its getter throws. */
function readable(owner: Readonly<Record<string, unknown>>, key: string): unknown {
  try {
    return owner[key];
  } catch {
    return undefined;
  }
}

/** Returns an export. What a CommonJS module exports may be in its default export only. */
function exported(module: Exports, name: string): unknown {
  const { default: main } = module;
  const own = module[name];
  const isWrapped = name === 'default' && isObject(main) && main.__esModule === true;
  if (own !== undefined && !isWrapped) return own;
  return isObject(main) && name in main ? main[name] : own;
}

/**
 * Finds a function of a module: an export, or a property of one, such as `Response.parse`. A property is called as a
 * method, with the object or the class as `this`. Returns why there is none, as the end of a sentence.
 */
export function exportedFunction(module: Exports, name: string): { parse: Parse } | { why: string } {
  try {
    return functionIn(module, name);
  } catch (error) {
    return { why: `reading ${name} failed: ${whyThrown(error)}` };
  }
}

function functionIn(module: Exports, name: string): { parse: Parse } | { why: string } {
  const [first, ...keys] = module[name] === undefined ? name.split('.') : [name];
  let owner: unknown;
  let found = exported(module, first!);
  for (const key of keys) {
    owner = found;
    found = isObject(owner) ? owner[key] : undefined;
  }
  const inside = keys.length > 0 ? name.slice(0, name.lastIndexOf('.')) : '';
  if (isClass(found))
    return { why: `${name} is a class${listed('; its static methods are ', methodsOf(name, found))}` };
  if (typeof found === 'function') return { parse: (owner === undefined ? found : found.bind(owner)) as Parse };
  if (isObject(found)) return { why: `${name} is an object${listed('; its functions are ', methodsOf(name, found))}` };
  const others = isObject(owner) ? methodsOf(inside, owner) : functionsOf(module);
  return {
    why: `it does not export a function ${name}; ${listed('its functions are ', others) || 'it exports no function'}`,
  };
}

/** Lists the functions that a module exports, as they are named on the command line. */
function functionsOf(module: Exports): string[] {
  const { default: main } = module;
  const inMain = isObject(main) && typeof main !== 'function' ? main : {};
  return [...new Set([...Object.keys(inMain), ...Object.keys(module)])].flatMap((name) => {
    const value = Object.hasOwn(module, name) ? readable(module, name) : readable(inMain, name);
    if (typeof value === 'function' && !isClass(value)) return [name];
    return isObject(value) && !isObject(readable(value, 'default')) ? methodsOf(name, value) : [];
  });
}

/** Lists the methods of an object or of a class: `parse` if it has one, since a schema has many. */
function methodsOf(name: string, owner: unknown): string[] {
  if (!isObject(owner)) return [];
  if (typeof readable(owner, 'parse') === 'function') return [`${name}.parse`];
  return Object.getOwnPropertyNames(owner)
    .filter((key) => typeof readable(owner, key) === 'function' && key !== 'prototype')
    .map((key) => `${name}.${key}`);
}

function listed(before: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const more = names.length > MAX_NAMED ? ` and ${names.length - MAX_NAMED} more` : '';
  return `${before}${names.slice(0, MAX_NAMED).join(', ')}${more}`;
}
