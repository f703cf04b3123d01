import { describe, expect, it } from 'vitest';
import { exportedFunction } from '../../src/fuzzing/exported-function.js';

// biome-ignore lint/complexity/noStaticOnlyClass: as people write parsers.
class Base {
  static made = 'base';
  static parse(text: string): string {
    // biome-ignore lint/complexity/noThisInStatic: `this` may be a class that inherits.
    return `${this.made} ${text}`;
  }
}

class Message extends Base {
  static override made = 'message';
}

const module = {
  default: (text: string) => `default ${text}`,
  parse: (text: string) => `own ${text}`,
  Message,
  Schema: { parse: (text: string) => `schema ${text}`, safeParse: () => {}, toString: () => '' },
  tools: { read: () => {}, write: () => {} },
  inner: { deep: { parse: (text: string) => `deep ${text}` } },
  nothing: null,
  'a.b': (text: string) => `dotted ${text}`,
};

const call = (exports: Record<string, unknown>, name: string) => {
  const found = exportedFunction(exports, name);
  return 'why' in found ? found.why : (found.parse as (text: string) => unknown)('x');
};

describe('the function of a module', () => {
  it.each([
    ['default', 'default x'],
    ['parse', 'own x'],
    ['Schema.parse', 'schema x'],
    ['inner.deep.parse', 'deep x'],
    ['a.b', 'dotted x'],
  ])('is found by its name: %s', (name, returned) => {
    expect(call(module, name)).toBe(returned);
  });

  it('is called as a method of its class', () => {
    expect(call(module, 'Message.parse')).toBe('message x');
  });

  it('may be in what a CommonJS module exports as a whole', () => {
    const parse = (text: string) => `common ${text}`;
    expect(call({ default: { parse } }, 'parse')).toBe('common x');
    expect(call({ default: { Schema: { parse } } }, 'Schema.parse')).toBe('common x');
    const wrapped = { __esModule: true, default: parse };
    expect(call({ default: wrapped, __esModule: true }, 'default')).toBe('common x');
  });

  it.each([
    ['nope', 'it does not export a function nope; its functions are default, parse, Message.parse, Schema.parse,'],
    ['Message', 'Message is a class; its static methods are Message.parse'],
    ['Schema', 'Schema is an object; its functions are Schema.parse'],
    ['tools', 'tools is an object; its functions are tools.read, tools.write'],
    ['tools.nope', 'it does not export a function tools.nope; its functions are tools.read, tools.write'],
    ['inner.nope.parse', 'it does not export a function inner.nope.parse; '],
    ['nothing', 'it does not export a function nothing; '],
    ['nothing.parse', 'it does not export a function nothing.parse; '],
  ])('is missing: %s', (name, why) => {
    expect(call(module, name)).toContain(why);
  });

  it('may have a getter that throws, which says nothing about other functions', () => {
    const thrower = (message: string) => () => {
      throw new Error(message);
    };
    const own = Object.defineProperty({ ok: () => {} }, 'parse', { get: thrower('own.'), enumerable: true });
    const exports = Object.defineProperty({ own }, 'first', { get: thrower('first'), enumerable: true });
    expect(call(exports, 'first')).toBe('reading first failed: Error: first');
    expect(call(exports, 'own.parse')).toBe('reading own.parse failed: Error: own');
    expect(call(exports, 'nope')).toBe('it does not export a function nope; its functions are own.ok');
    expect(call(exports, 'own')).toBe('own is an object; its functions are own.ok');
  });

  it('is missing from a module without functions', () => {
    expect(call({ a: 1 }, 'default')).toBe('it does not export a function default; it exports no function');
  });

  it('is one of eight that are named, and of more that are not', () => {
    const many = Object.fromEntries([...'abcdefghij'].map((name) => [name, () => {}]));
    const eight = Object.fromEntries(Object.entries(many).slice(0, 8));
    expect(call(many, 'nope')).toBe(
      'it does not export a function nope; its functions are a, b, c, d, e, f, g, h and 2 more',
    );
    expect(call(eight, 'nope')).toMatch(/functions are a, b, c, d, e, f, g, h$/);
  });

  it('is missing from what has no functions: a class without static methods, an object, a number', () => {
    class Plain {}
    expect(call({ Plain }, 'Plain')).toBe('Plain is a class');
    expect(call({ data: { a: 1 } }, 'data')).toBe('data is an object');
    expect(call({ data: 7 }, 'data.parse')).toBe('it does not export a function data.parse; it exports no function');
    expect(call({ data: { a: 1 } }, 'data.a')).toBe('it does not export a function data.a; it exports no function');
  });

  it('is found beside the functions of the default export', () => {
    expect(call({ default: { parse: () => {} }, other: () => {} }, 'nope')).toContain(
      'its functions are parse, default.parse, other',
    );
    expect(call({ default: () => {}, Class: Message }, 'nope')).toContain('its functions are default, Class.parse');
  });
});
