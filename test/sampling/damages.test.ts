import * as momoa from '@humanwhocodes/momoa';
import { describe, expect, it } from 'vitest';
import { modelNamed } from '../../arbitraries/models.js';
import { sourceOf } from '../../src/engine/generate/random.js';
import { sampleAt } from '../../src/engine/generate/sample.js';
import { type Damage, damages } from '../../src/sampling/damages.js';
import { UNION_NAMES, WHOLE_NAMES } from '../_models.js';

const seed = 11;

/** Texts of valid objects, including the empty one. */
const texts = [
  '{}',
  ...[...WHOLE_NAMES, ...UNION_NAMES].flatMap((name) =>
    (['typical', 'edge'] as const).flatMap((tier) => {
      const arbitrary = modelNamed(name).arbitrary({ tier });
      return Array.from({ length: 12 }, (_, index) => JSON.stringify(sampleAt(arbitrary, seed, index)));
    }),
  ),
];

/** The damages whose results are too large to make many of. */
const LARGE = ['deep-nesting', 'long-string'];

const textsFor = ({ mutation }: Damage) => (LARGE.includes(mutation) ? texts.slice(0, 4) : texts);
const apply = (damage: Damage, text: string, index = 0) => damage.apply(text, sourceOf(seed, index));
const made = (damage: Damage) =>
  textsFor(damage).flatMap((text, index) => {
    const result = apply(damage, text, index);
    return result === undefined ? [] : [{ text, result }];
  });
const named = (mutation: string) => damages.find((damage) => damage.mutation === mutation)!;
const expecting = (expected: Damage['expect']) => damages.filter(({ expect }) => expect === expected);

/** A strict decoder: no byte order mark, no repair. */
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const parse = (result: string | Uint8Array): unknown =>
  JSON.parse(typeof result === 'string' ? result : strict.decode(result));
const shown = (result: string | Uint8Array) => (typeof result === 'string' ? result.slice(0, 500) : result);

function isAcceptable(result: string | Uint8Array): boolean {
  try {
    const value = parse(result);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** Removes the unknown property that the text did not have before. */
function withoutUnknown(value: unknown, text: string): unknown {
  const before = JSON.parse(text) as object;
  const isOld = ([key]: [string, unknown]) => Object.hasOwn(before, key) || !/^x+$/.test(key);
  return Object.fromEntries(Object.entries(value as object).filter(isOld));
}

const isSame = (one: string | Uint8Array, other: string | Uint8Array) =>
  typeof one === 'string' || typeof other === 'string' ? one === other : Buffer.compare(one, other) === 0;

/** Everything that a damage makes of a text, in many tries. Bytes are returned as one character each. */
function outcomes(mutation: string, text: string): Set<string | undefined> {
  const all = Array.from({ length: 400 }, (_, index) => apply(named(mutation), text, index));
  return new Set(all.map((result) => (result instanceof Uint8Array ? String.fromCharCode(...result) : result)));
}

describe('damages', () => {
  it('have unique names in kebab-case', () => {
    const mutations = damages.map(({ mutation }) => mutation);
    expect(new Set(mutations).size).toBe(mutations.length);
    expect(mutations.filter((mutation) => !/^[a-z]+(?:-[a-z\d]+)*$/.test(mutation))).toEqual([]);
  });

  it.each(damages)('$mutation applies to nearly every text, and changes it', (damage) => {
    const results = made(damage);
    expect(results.length).toBeGreaterThanOrEqual(textsFor(damage).length * 0.95);
    expect(results.filter(({ text, result }) => text === result)).toEqual([]);
  });

  it.each(damages)('$mutation makes the same result from the same text and source', (damage) => {
    const again = made(damage);
    expect(made(damage).every(({ result }, index) => isSame(result, again[index]!.result))).toBe(true);
  });

  it.each(damages)('$mutation returns bytes if the result is not UTF-8, and otherwise text', (damage) => {
    const bytes = made(damage).flatMap(({ result }) => (typeof result === 'string' ? [] : [result]));
    const isMarked = damage.mutation.startsWith('utf-16');
    for (const some of bytes) if (!isMarked) expect(() => strict.decode(some)).toThrow();
    const strings = made(damage).flatMap(({ result }) => (typeof result === 'string' ? [result] : []));
    expect(strings.every((text) => text.isWellFormed())).toBe(true);
  });

  it('do not apply to a text that is no object, if they need an unknown property', () => {
    expect(apply(named('nan'), '[]')).toBeUndefined();
  });

  it('use a name for the unknown property that the text does not have', () => {
    expect(apply(named('nan'), '{"x":"xx"}')).toBe('{"x":"xx","xxx":NaN}');
  });
});

describe('must-reject', () => {
  it.each(expecting('must-reject'))('$mutation: not JSON, or no object', (damage) => {
    const wrong = made(damage).filter(({ result }) => isAcceptable(result));
    expect(wrong.map(({ result }) => shown(result))).toEqual([]);
  });

  // A text whose strings contain everything that confuses a careless tokenizer.
  const tricky = '{"a]":"[1,{\\"b\\":null},]","c:":[{},[],[-0.5,true]],"d\\\\":{"e":"\\"\u{1f600}\\\\"},"f":false}';

  it.each(expecting('must-reject'))('$mutation: at any place of a text', (damage) => {
    expect(isAcceptable(tricky)).toBe(true);
    const results = Array.from({ length: 500 }, (_, index) => apply(damage, tricky, index)!);
    expect(results.filter(isAcceptable).map(shown)).toEqual([]);
  });

  it.each([
    'trailing-comma',
    'leading-comma',
    'missing-comma',
    'missing-colon',
    'line-comment',
    'block-comment',
    'nan',
    'leading-zero',
    'unclosed-object',
    'python-literals',
    'extra-closing-brace',
  ])('%s: never inside a string', (mutation) => {
    const strings = JSON.stringify('{"a":1,"b":[true,null],"c":{}}');
    const text = `{"arguments":${strings},"n":[1,null],"o":{"p":2}}`;
    const wrong = [...outcomes(mutation, text)].filter((result) => !result?.includes(strings));
    expect(wrong).toEqual([]);
  });

  it.each([
    ['cut', '{"a":1}', ['{', '{"a":1']],
    ['cut', '{"é":1}', ['{"\u00c3', '{"é']],
    ['cut-in-escape', '{"a":"\\u001f"}', ['{"a":"\\', '{"a":"\\u', '{"a":"\\u001']],
    ['cut-in-escape', '{}', ['{"x":"a\\']],
    [
      'cut-in-surrogate-pair',
      '{"a":"\u{1f600}"}',
      ['{"a":"\\ud83d', '{"a":"\xf0', '{"a":"\xf0\x9f', '{"a":"\xf0\x9f\x98'],
    ],
    ['invalid-utf-8', '{"a":1}', ['{"\x80a":1}', '{"\xc0\xafa":1}', '{"\xffa":1}']],
    ['utf-16-le', '{}', ['{\0}\0', '\xff\xfe{\0}\0']],
    ['utf-16-be', '{}', ['\0{\0}', '\xfe\xff\0{\0}']],
    ['two-values', '{"a":1}', ['{"a":1}{"a":1}', '{"a":1}{}']],
    ['trailing-comma', '{"a":[1]}', ['{"a":[1],}', '{"a":[1,]}']],
    ['trailing-comma', '{"a":{}}', ['{"a":{},}', '{"a":{},"x":[1,]}']],
    ['leading-comma', '{"a]":1}', ['{,"a]":1}', '{"a]":1,"x":[,1]}']],
    ['leading-comma', '{"a":[1]}', ['{,"a":[1]}', '{"a":[,1]}']],
    ['missing-comma', '{"a":[1,2],"b":3}', ['{"a":[1 2],"b":3}', '{"a":[1,2] "b":3}']],
    ['missing-colon', '{"a":1}', ['{"a"1}', '{"a" 1}']],
    ['single-quotes', '{"a":"it\'s"}', ["{'a':\"it's\"}", "{\"a\":'it\\'s'}"]],
    ['unquoted-key', '{"a":1,"b c":2}', ['{a:1,"b c":2}']],
    ['line-comment', '{}', ['// note\n{}', '{// note\n}', '{}// note\n']],
    ['block-comment', '{}', ['/* note */{}', '{/* note */}', '{}/* note */']],
    ['nan', '{"a":1}', ['{"a":NaN}']],
    ['infinity', '{"a":1}', ['{"a":Infinity}']],
    ['minus-infinity', '{"a":1}', ['{"a":-Infinity}']],
    ['leading-zero', '{"a":-1,"b":0.5}', ['{"a":-01,"b":0.5}', '{"a":-1,"b":00.5}']],
    ['leading-plus', '{"a":-1,"b":2}', ['{"a":+1,"b":2}', '{"a":-1,"b":+2}']],
    ['bare-fraction', '{"a":12,"b":0.8}', ['{"a":12.,"b":0.8}', '{"a":.5,"b":0.8}', '{"a":12,"b":.8}']],
    ['bare-fraction', '{"a":1e+30}', ['{"a":1.e+30}']],
    ['hex-number', '{"a":-31,"b":0.8}', ['{"a":-0x1f,"b":0.8}', '{"a":-31,"b":0x0}']],
    ['control-character', '{"a":1}', ['{"\na":1}', '{"a\t":1}', '{"a\0":1}']],
    ['unclosed-string', '{"a":"b"}', ['{"a:"b"}', '{"a":"b}']],
    ['unclosed-object', '{"a":{}}', ['{"a":{}']],
    ['wrong-escape', '{"a":1}', ['{"\\x41a":1}', '{"a\\\'":1}']],
    ['short-unicode-escape', '{"a":1}', ['{"a\\u":1}', '{"a\\u0":1}', '{"a\\u00e":1}']],
    ['empty-text', '{}', ['']],
    ['white-space-only', '{}', [' ', '\n']],
    ['bare-null', '{}', ['null']],
    ['bare-true', '{}', ['true']],
    ['bare-number', '{}', ['0', '-1']],
    ['bare-string', '{"a":1}', ['""', '"{\\"a\\":1}"']],
    ['bare-array', '{"a":1}', ['[]', '[{"a":1}]']],
    ['python-literals', '{"a":true,"b":null}', ['{"a":True,"b":null}', '{"a":true,"b":None}']],
    ['extra-closing-brace', '{"a":1}', ['{"a":1}}']],
  ])('%s of %s', (mutation, text, expected) => {
    const bytes = (of: string) => Buffer.from(of).toString('latin1');
    const all = new Set([...outcomes(mutation, text)].flatMap((result) => [result!, bytes(result!)]));
    expect(expected.filter((result) => !all.has(result) && !all.has(bytes(result)))).toEqual([]);
  });
});

describe('may-either', () => {
  const byName = (mutation: string) => made(named(mutation)) as { text: string; result: string }[];

  it('a byte order mark is first, and nothing else changes', () => {
    for (const { text, result } of byName('byte-order-mark')) expect(result).toBe(`\ufeff${text}`);
  });

  it.each([
    ['duplicate-key-agreeing', true],
    ['duplicate-key-disagreeing', false],
  ])('%s: one key of the root occurs twice, `id` if it is present', (mutation, isAgreeing) => {
    for (const { text, result } of byName(mutation)) {
      const { body } = momoa.parse(result, { mode: 'json' });
      const members = (body as momoa.ObjectNode).members.map(({ name, value }) => ({
        key: (name as momoa.StringNode).value,
        value: momoa.evaluate(value),
      }));
      const twice = members.filter(({ key }) => members.filter((other) => other.key === key).length > 1);
      expect(twice).toHaveLength(2);
      expect(members.length - 1).toBe(Math.max(1, Object.keys(JSON.parse(text)).length));
      if (Object.hasOwn(JSON.parse(text), 'id')) expect(twice[0]!.key).toBe('id');
      const [first, second] = twice.map(({ value }) => JSON.stringify(value));
      expect(first === second).toBe(isAgreeing);
    }
  });

  it('deep nesting has 100,000 levels, and is JSON', () => {
    for (const { text, result } of byName('deep-nesting')) {
      expect(result.replaceAll('{"x":', '[').match(/\[{100000}/) ?? []).toHaveLength(1);
      expect(withoutUnknown(parse(result), text)).toEqual(JSON.parse(text));
    }
  });

  it('a long string has 10 MB, and is JSON', () => {
    for (const { text, result } of byName('long-string')) {
      const value = parse(result) as Record<string, string>;
      expect(value.x).toHaveLength(10_000_000);
      expect(withoutUnknown(value, text)).toEqual(JSON.parse(text));
    }
  });

  it('a long number has 10,000 digits, and is JSON', () => {
    for (const { text, result } of byName('long-number')) {
      expect(/[\d.]{10000,}/.exec(result)?.[0].replace('.', '')).toHaveLength(10_000);
      expect(withoutUnknown(parse(result), text)).toEqual(JSON.parse(text));
    }
  });

  it('a lone surrogate is written as an escape', () => {
    for (const { text, result } of byName('lone-surrogate-escape')) {
      const value = parse(result) as Record<string, string>;
      expect(value.x!.isWellFormed()).toBe(false);
      expect(withoutUnknown(value, text)).toEqual(JSON.parse(text));
    }
  });

  it.each([
    ['{"a":120}', ['{"a":120e0}', '{"a":120.0}', '{"a":1200e-1}']],
    ['{"a":0.5}', ['{"a":0.5,"x":1e0}', '{"a":0.5,"x":10e-1}']],
  ])('integer-as-float of %s', (text, expected) => {
    const all = outcomes('integer-as-float', text);
    expect(expected.filter((result) => !all.has(result))).toEqual([]);
  });

  it.each(['0', '-7', '999999999'])('the integer %s stays the same number', (digits) => {
    for (const result of outcomes('integer-as-float', `{"a":${digits}}`))
      expect(parse(result!)).toEqual({ a: Number(digits) });
  });

  it.each(['-0', '12345678901', '1.5', '1e+30'])('the number %s does not change', (digits) => {
    for (const result of outcomes('integer-as-float', `{"a":${digits}}`)) expect(result).toContain(`{"a":${digits},`);
  });
});

describe('must-accept', () => {
  it.each(expecting('must-accept'))('$mutation: the same value', (damage) => {
    for (const { text, result } of made(damage)) expect(withoutUnknown(parse(result), text)).toEqual(JSON.parse(text));
  });

  it.each([
    ['escaped-solidus', '{"a":"b/c"}', ['{"a":"b\\/c"}']],
    ['escaped-solidus', '{}', ['{"x":"a\\/b"}']],
    ['escaped-letters', '{"a":"b1"}', ['{"\\u0061":"b1"}', '{"a":"\\u00621"}', '{"\\u0061":"\\u00621"}']],
    ['escaped-letters', '{"a\\n":1}', ['{"\\u0061\\n":1}']],
    ['exponents', '{"a":0.5}', ['{"a":0.5e0}', '{"a":0.5E+0}', '{"a":0.5e-00}']],
    ['exponents', '{"a":1}', ['{"a":1,"x":0.5e0}']],
    ['white-space', '{"a":1}', []],
    ['upper-case-escapes', '{"a":"\\u001fé\u{1f600}あ"}', ['{"a":"\\u001F\\u00E9\\uD83D\\uDE00あ"}']],
    ['upper-case-escapes', '{"a":"あ"}', ['{"a":"あ","x":"\\u00E9"}']],
    ['leading-and-trailing-white-space', '{}', [' {}\n', '\r\n{}\t']],
  ])('%s of %s', (mutation, text, expected) => {
    const all = outcomes(mutation, text);
    expect(expected.filter((result) => !all.has(result))).toEqual([]);
  });

  it('white space is added between all tokens, and only there', () => {
    for (const result of outcomes('white-space', '{"a b":[1]}')) {
      expect(result).toMatch(/^\{\s+"a b"\s+:\s+\[\s+1\s+\]\s+\}$/);
    }
  });
});
