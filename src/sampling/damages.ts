import type * as fc from 'fast-check';
import { joined, textOrBytes, utf8, utf16 } from './_damage-bytes.js';
import {
  changeOne,
  changeSome,
  choosePiece,
  type Fits,
  isNumber,
  isString,
  oneText,
  oneWay,
  pick,
  tokensOf,
  type Way,
  withUnknown,
} from './_damage-places.js';
import type { Expectation } from './case.js';

/** A way to spoil the JSON text of a valid object, or to write it in an unusual manner. */
export interface Damage {
  /** What is done, in kebab-case. */
  readonly mutation: string;
  /** What a parser owes to the result. */
  readonly expect: Expectation;
  /** Whether the result is long or deep beyond what is usual. */
  readonly large?: boolean;
  /**
   * `text` is compact JSON, as `JSON.stringify` writes it. Hands back a text, or bytes where that is no UTF-8 text;
   * `undefined` where this text cannot be damaged so. A place that the text lacks is brought by an unknown property.
   */
  apply(text: string, random: fc.Random): string | Uint8Array | undefined;
}

// What to choose.

const anyToken: Fits = () => true;
const isKey: Fits = (token, index, tokens) => isString(token) && tokens[index + 1] === ':';
const isBareKey: Fits = (token, index, tokens) => isKey(token, index, tokens) && /^"[a-z_$][\w$]*"$/i.test(token);
const isLiteral: Fits = (token) => /^(?:true|false|null)$/.test(token);
const isSmallInteger: Fits = (token) => /^(?:0|-?[1-9]\d{0,8})$/.test(token);
const is = (mark: string): Fits => {
  return (token) => token === mark;
};

/** The `open` mark of an object or array that is not empty. */
const opens = (open: '{' | '['): Fits => {
  return (token, index, tokens) => token === open && !/^[}\]]$/.test(tokens[index + 1] ?? '}');
};
/** The `close` mark of an object or array that is not empty. */
const closes = (close: '}' | ']'): Fits => {
  return (token, index, tokens) => token === close && !/^[{[]$/.test(tokens[index - 1] ?? '{');
};

/** Pieces of a string: an escape, or a character. */
const ESCAPE = /\\u[\da-f]{4}|\\./giu;
const PIECE = /\\u[\da-f]{4}|\\.|[^"]/giu;
const ASTRAL = /[\u{10000}-\u{10ffff}]/gu;

// What to do with it.

const number = (change: (token: string, random: fc.Random) => string) => changeOne(isNumber, '1', change);

const cut: Way = (text, random) => {
  const bytes = utf8(text);
  return bytes.length < 2 ? undefined : textOrBytes(bytes.slice(0, random.nextInt(1, bytes.length - 1)));
};

const cutInEscape: Way = (text, random) => {
  const split = choosePiece(text, random, ESCAPE, '"a\\nb"');
  return split && split.before + split.chosen.slice(0, random.nextInt(1, split.chosen.length - 1));
};

/** The bytes of a character cut inside, or its escapes cut in between. */
const cutInSurrogatePair: Way = (text, random) => {
  const split = choosePiece(text, random, ASTRAL, '"\u{1f600}"');
  if (!split) return undefined;
  if (random.nextInt(0, 1) === 0) return split.before + escaped(split.chosen[0]!);
  return utf8(split.before + split.chosen).slice(0, -random.nextInt(1, 3));
};

/** Bytes that UTF-8 never has, wherever a character may begin. */
const NO_UTF_8 = [
  [0x80], // a continuation byte that continues nothing
  [0xc0, 0xaf], // an overlong solidus
  [0xe0, 0x80, 0xaf],
  [0xff],
  [0xc3], // a first byte without its second one
  [0xed, 0xa0, 0x80], // a surrogate
  [0xf4, 0x90, 0x80, 0x80], // past U+10FFFF
] as const;

const invalidUtf8: Way = (text, random) => {
  const split = choosePiece(text, random, PIECE, '"a"');
  return split && joined(utf8(split.before), Uint8Array.from(pick(NO_UTF_8, random)), utf8(split.chosen + split.after));
};

/** With a byte order mark, or without. */
const inUtf16 = (order: 'little-endian' | 'big-endian'): Way => {
  return (text, random) => utf16(pick(['', '\ufeff'], random) + text, order);
};

/** One of the texts comes into a string, before or after a character of it. */
const intoString = (...texts: readonly string[]): Way => {
  return (text, random) => {
    const split = choosePiece(text, random, PIECE, '"a"');
    if (!split) return undefined;
    const more = pick(texts, random);
    return split.before + pick([more + split.chosen, split.chosen + more], random) + split.after;
  };
};

/** Between two tokens, before the first one or after the last one. */
const betweenTokens = (...texts: readonly string[]): Way => {
  return changeOne(anyToken, '1', (token, random) => {
    const more = pick(texts, random);
    return pick([more + token, token + more], random);
  });
};

const singleQuoted = (token: string) => `'${token.slice(1, -1).replaceAll("'", "\\'")}'`;

/** `0.8` to `.8`; `12` to `12.`, and now and then to `.5`. */
const bareFraction = (token: string, random: fc.Random) => {
  if (token.includes('.')) return token.replace(/\d+\./, '.');
  return pick([token.replace(/\d+/, '$&.'), '.5'], random);
};

const hexNumber = (token: string) =>
  `${token.startsWith('-') ? '-' : ''}0x${Math.trunc(Math.abs(Number(token))).toString(16)}`;

/** No hexadecimal digit follows, so that what is short stays short. */
const withShortEscape = (token: string, random: fc.Random) =>
  `${token.slice(0, -1)}\\u${'00e'.slice(0, random.nextInt(0, 3))}"`;

const PYTHON: Record<string, string> = { true: 'True', false: 'False', null: 'None' };

/** A member of the object once more: `id` if it is there, or any other one; in the end, or before all others. */
const duplicateKey = (value: (first: unknown) => unknown): Way => {
  return (text, random) => {
    const whole = text === '{}' ? withUnknown(text, '1')! : text;
    const members = Object.entries(JSON.parse(whole) as object);
    const [key, first] = members.find(([key]) => key === 'id') ?? pick(members, random);
    const copy = `${JSON.stringify(key)}:${JSON.stringify(value(first))}`;
    return pick([`${whole.slice(0, -1)},${copy}}`, `{${copy},${whole.slice(1)}`], random);
  };
};

/** Another value than `first`, and like it where that is easy. */
function disagreeing(first: unknown): unknown {
  if (typeof first === 'string') return `${first}x`;
  return first === null ? 1 : null;
}

/** An unknown property of one of the values. */
const unknown = (...values: readonly ((random: fc.Random) => string)[]): Way => {
  return (text, random) => withUnknown(text, pick(values, random)(random));
};

const LEVELS = 100_000;
const DIGITS = 10_000;
const LETTERS = 10_000_000;

/** The `\u` escapes of a text, in lower case. */
function escaped(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

const highSurrogate = (random: fc.Random) => escaped(String.fromCharCode(random.nextInt(0xd800, 0xdbff)));
const lowSurrogate = (random: fc.Random) => escaped(String.fromCharCode(random.nextInt(0xdc00, 0xdfff)));

/** Some strings are spelled in another way; `respell` is told each escape and each character. */
const respellSome = (spare: string, respell: (piece: string) => string): Way => {
  const change = (token: string) => token.replace(PIECE, respell);
  return changeSome((token) => isString(token) && change(token) !== token, spare, change);
};

/** `é` to `\u00E9`, and `\u001f` to `\u001F`; what has no hexadecimal letter stays as it is. */
const withUpperCase = (piece: string) => {
  const spelled = piece > '\u007f' ? escaped(piece) : piece;
  return /^\\u.*[a-f]/.test(spelled) ? spelled.replace(/[a-f]/g, (digit) => digit.toUpperCase()) : piece;
};

/** The same integer; `00e-1` would be none. */
const withExponent = (token: string, random: fc.Random) =>
  token + pick(token === '0' ? ['e0', 'E+0', '.0'] : ['e0', 'E+0', '.0', '0e-1'], random);

const WHITE_SPACE = [' ', '\t', '\n', '\r', '\r\n', '  ', '\n\t'] as const;

const whiteSpace: Way = (text, random) => {
  const [first = '', ...rest] = tokensOf(text);
  return rest.reduce((made, token) => made + pick(WHITE_SPACE, random) + token, first);
};

/** The text is not JSON, or its root is no object. */
const MUST_REJECT: Record<string, Way> = {
  cut,
  'cut-in-escape': cutInEscape,
  'cut-in-surrogate-pair': cutInSurrogatePair,
  'invalid-utf-8': invalidUtf8,
  'utf-16-le': inUtf16('little-endian'),
  'utf-16-be': inUtf16('big-endian'),
  'two-values': (text, random) => text + pick([text, '{}', `\n${text}`], random),
  'trailing-comma': oneWay(
    changeOne(closes('}'), '1', () => ',}'),
    changeOne(closes(']'), '[1]', () => ',]'),
  ),
  'leading-comma': oneWay(
    changeOne(opens('{'), '1', () => '{,'),
    changeOne(opens('['), '[1]', () => '[,'),
  ),
  // A space comes in its place: without it `[1,2]` would be `[12]`.
  'missing-comma': changeOne(is(','), '[1,2]', () => ' '),
  'missing-colon': changeOne(is(':'), '1', (_colon, random) => pick(['', ' '], random)),
  'single-quotes': changeOne(isString, '"a"', singleQuoted),
  'unquoted-key': changeOne(isBareKey, '1', (token) => token.slice(1, -1)),
  'line-comment': betweenTokens('// note\n'),
  'block-comment': betweenTokens('/* note */'),
  nan: number(() => 'NaN'),
  infinity: number(() => 'Infinity'),
  'minus-infinity': number(() => '-Infinity'),
  'leading-zero': number((token) => token.replace(/\d/, '0$&')),
  'leading-plus': number((token) => token.replace(/^-?/, '+')),
  'bare-fraction': number(bareFraction),
  'hex-number': number(hexNumber),
  'control-character': intoString('\n', '\t', '\0', '\r', '\u001f'),
  'unclosed-string': changeOne(isString, '"a"', (token) => token.slice(0, -1)),
  'unclosed-object': changeOne(is('}'), '1', () => ''),
  'wrong-escape': intoString('\\x41', "\\'", '\\a', '\\0'),
  'short-unicode-escape': changeOne(isString, '"a"', withShortEscape),
  'empty-text': oneText(''),
  'white-space-only': oneText(...WHITE_SPACE),
  'bare-null': oneText('null'),
  'bare-true': oneText('true'),
  'bare-number': oneText('0', '1', '-1', '0.5', '1e3'),
  'bare-string': oneWay(oneText('""', '"id"'), (text) => JSON.stringify(text)),
  'bare-array': oneWay(oneText('[]'), (text) => `[${text}]`),
  'python-literals': changeOne(isLiteral, 'null', (token) => PYTHON[token]!),
  'extra-closing-brace': changeOne(is('}'), '1', () => '}}'),
};

/** RFC 8259 leaves it open, or lets a parser set limits. */
const MAY_EITHER: Record<string, Way> = {
  'byte-order-mark': (text) => `\ufeff${text}`,
  'duplicate-key-agreeing': duplicateKey((first) => first),
  'duplicate-key-disagreeing': duplicateKey(disagreeing),
  'lone-surrogate-escape': unknown(
    (random) => `"${highSurrogate(random)}"`,
    (random) => `"${lowSurrogate(random)}"`,
    (random) => `"a${highSurrogate(random)}b"`,
    (random) => `"${lowSurrogate(random)}${highSurrogate(random)}"`,
  ),
};

/** A parser may set limits, but must not fall over. */
const LARGE: Record<string, Way> = {
  'deep-nesting': unknown(
    () => '['.repeat(LEVELS) + ']'.repeat(LEVELS),
    () => `${'{"x":'.repeat(LEVELS)}1${'}'.repeat(LEVELS)}`,
  ),
  'long-string': unknown(() => `"${'a'.repeat(LETTERS)}"`),
  'long-number': unknown(
    () => '7'.repeat(DIGITS),
    () => `0.${'7'.repeat(DIGITS - 1)}`,
  ),
};

/** The same value, written as few do. */
const MUST_ACCEPT: Record<string, Way> = {
  'escaped-solidus': respellSome('"a/b"', (piece) => (piece === '/' ? '\\/' : piece)),
  'escaped-letters': respellSome('"a"', (piece) => (/^[a-z]$/i.test(piece) ? escaped(piece) : piece)),
  exponents: changeSome(isSmallInteger, '1', withExponent),
  'white-space': whiteSpace,
  'upper-case-escapes': respellSome('"\u00e9"', withUpperCase),
  'leading-and-trailing-white-space': (text, random) => pick(WHITE_SPACE, random) + text + pick(WHITE_SPACE, random),
};

const listed = (expect: Expectation, ways: Record<string, Way>): Damage[] =>
  Object.entries(ways).map(([mutation, apply]) => ({ mutation, expect, apply }));

/** Every damage, those that must be rejected first. */
export const damages: readonly Damage[] = [
  ...listed('must-reject', MUST_REJECT),
  ...listed('may-either', MAY_EITHER),
  ...listed('may-either', LARGE).map((damage) => ({ ...damage, large: true })),
  ...listed('must-accept', MUST_ACCEPT),
];
