import type * as fc from 'fast-check';
import { joined, textOrBytes, utf8, utf16 } from './_damage-bytes.js';
import {
  changeOne,
  choosePiece,
  type Fits,
  isNumber,
  isString,
  oneText,
  oneWay,
  pick,
  type Way,
} from './_damage-places.js';
import { ASTRAL, ESCAPE, escaped, PIECE, WHITE_SPACE } from './_damage-spelling.js';

const anyToken: Fits = () => true;
const isKey: Fits = (token, index, tokens) => isString(token) && tokens[index + 1] === ':';
const isBareKey: Fits = (token, index, tokens) => isKey(token, index, tokens) && /^"[a-z_$][\w$]*"$/i.test(token);
const isLiteral: Fits = (token) => /^(?:true|false|null)$/.test(token);
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

/** The text is not JSON, or its root is no object. */
export const refused: Record<string, Way> = {
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
