import type * as fc from 'fast-check';
import { joined, textOrBytes, utf8, utf16 } from './_damage-bytes.js';
import {
  changeOne,
  choosePiece,
  isNumber,
  isString,
  pick,
  pickMutation,
  pickText,
  type TextMutation,
  type TokenPredicate,
} from './_damage-places.js';
import { ASTRAL, ESCAPE, escaped, PIECE, WHITE_SPACE } from './_damage-spelling.js';

const anyToken: TokenPredicate = () => true;
const isKey: TokenPredicate = (token, index, tokens) => isString(token) && tokens[index + 1] === ':';
const isBareKey: TokenPredicate = (token, index, tokens) =>
  isKey(token, index, tokens) && /^"[a-z_$][\w$]*"$/i.test(token);
const isLiteral: TokenPredicate = (token) => /^(?:true|false|null)$/.test(token);
const isPunctuation = (character: string): TokenPredicate => {
  return (token) => token === character;
};

/** The opening bracket of an object or array that is not empty. */
const opening = (bracket: '{' | '['): TokenPredicate => {
  return (token, index, tokens) => token === bracket && !/^[}\]]$/.test(tokens[index + 1] ?? '}');
};

/** The closing bracket of an object or array that is not empty. */
const closing = (bracket: '}' | ']'): TokenPredicate => {
  return (token, index, tokens) => token === bracket && !/^[{[]$/.test(tokens[index - 1] ?? '{');
};

const changeNumber = (change: (token: string, random: fc.Random) => string) => changeOne(isNumber, '1', change);

const cut: TextMutation = (text, random) => {
  const bytes = utf8(text);
  return bytes.length < 2 ? undefined : textOrBytes(bytes.slice(0, random.nextInt(1, bytes.length - 1)));
};

const cutInEscape: TextMutation = (text, random) => {
  const split = choosePiece(text, random, ESCAPE, '"a\\nb"');
  return split && split.before + split.chosen.slice(0, random.nextInt(1, split.chosen.length - 1));
};

/** Cuts the text inside the UTF-8 bytes of a character, or between the two escapes of its surrogate pair. */
const cutInSurrogatePair: TextMutation = (text, random) => {
  const split = choosePiece(text, random, ASTRAL, '"\u{1f600}"');
  if (!split) return undefined;
  if (random.nextInt(0, 1) === 0) return split.before + escaped(split.chosen[0]!);
  return utf8(split.before + split.chosen).slice(0, -random.nextInt(1, 3));
};

/** Byte sequences that are invalid in UTF-8 at the start of a character. */
const INVALID_UTF_8 = [
  [0x80], // a continuation byte without a first byte
  [0xc0, 0xaf], // an overlong encoding of `/`
  [0xe0, 0x80, 0xaf], // another one
  [0xff],
  [0xc3], // a first byte without a continuation byte
  [0xed, 0xa0, 0x80], // a surrogate
  [0xf4, 0x90, 0x80, 0x80], // above U+10FFFF
] as const;

const invalidUtf8: TextMutation = (text, random) => {
  const split = choosePiece(text, random, PIECE, '"a"');
  return (
    split && joined(utf8(split.before), Uint8Array.from(pick(INVALID_UTF_8, random)), utf8(split.chosen + split.after))
  );
};

/** Encodes the text in UTF-16, with or without a byte order mark. */
const inUtf16 = (order: 'little-endian' | 'big-endian'): TextMutation => {
  return (text, random) => utf16(pick(['', '\ufeff'], random) + text, order);
};

/** Inserts one of the texts into a string, before or after a character. */
const insertIntoString = (...texts: readonly string[]): TextMutation => {
  return (text, random) => {
    const split = choosePiece(text, random, PIECE, '"a"');
    if (!split) return undefined;
    const inserted = pick(texts, random);
    return split.before + pick([inserted + split.chosen, split.chosen + inserted], random) + split.after;
  };
};

/** Inserts one of the texts before or after a token. */
const insertBetweenTokens = (...texts: readonly string[]): TextMutation => {
  return changeOne(anyToken, '1', (token, random) => {
    const inserted = pick(texts, random);
    return pick([inserted + token, token + inserted], random);
  });
};

const singleQuoted = (token: string) => `'${token.slice(1, -1).replaceAll("'", "\\'")}'`;

/** Changes `0.8` to `.8`, and `12` to `12.` or `.5`. */
const bareFraction = (token: string, random: fc.Random) => {
  if (token.includes('.')) return token.replace(/\d+\./, '.');
  return pick([token.replace(/\d+/, '$&.'), '.5'], random);
};

const hexNumber = (token: string) =>
  `${token.startsWith('-') ? '-' : ''}0x${Math.trunc(Math.abs(Number(token))).toString(16)}`;

/** Puts the escape at the end of the string, so that no hexadecimal digit of the text can complete it. */
const withShortEscape = (token: string, random: fc.Random) =>
  `${token.slice(0, -1)}\\u${'00e'.slice(0, random.nextInt(0, 3))}"`;

const PYTHON: Record<string, string> = { true: 'True', false: 'False', null: 'None' };

/** Texts that are not JSON, or whose root is not an object. */
export const refused: Record<string, TextMutation> = {
  cut,
  'cut-in-escape': cutInEscape,
  'cut-in-surrogate-pair': cutInSurrogatePair,
  'invalid-utf-8': invalidUtf8,
  'utf-16-le': inUtf16('little-endian'),
  'utf-16-be': inUtf16('big-endian'),
  'two-values': (text, random) => text + pick([text, '{}', `\n${text}`], random),
  'trailing-comma': pickMutation(
    changeOne(closing('}'), '1', () => ',}'),
    changeOne(closing(']'), '[1]', () => ',]'),
  ),
  'leading-comma': pickMutation(
    changeOne(opening('{'), '1', () => '{,'),
    changeOne(opening('['), '[1]', () => '[,'),
  ),
  // The comma is replaced with a space: removing it would turn `[1,2]` into the valid `[12]`.
  'missing-comma': changeOne(isPunctuation(','), '[1,2]', () => ' '),
  'missing-colon': changeOne(isPunctuation(':'), '1', (_colon, random) => pick(['', ' '], random)),
  'single-quotes': changeOne(isString, '"a"', singleQuoted),
  'unquoted-key': changeOne(isBareKey, '1', (token) => token.slice(1, -1)),
  'line-comment': insertBetweenTokens('// note\n'),
  'block-comment': insertBetweenTokens('/* note */'),
  nan: changeNumber(() => 'NaN'),
  infinity: changeNumber(() => 'Infinity'),
  'minus-infinity': changeNumber(() => '-Infinity'),
  'leading-zero': changeNumber((token) => token.replace(/\d/, '0$&')),
  'leading-plus': changeNumber((token) => token.replace(/^-?/, '+')),
  'bare-fraction': changeNumber(bareFraction),
  'hex-number': changeNumber(hexNumber),
  'control-character': insertIntoString('\n', '\t', '\0', '\r', '\u001f'),
  'unclosed-string': changeOne(isString, '"a"', (token) => token.slice(0, -1)),
  'unclosed-object': changeOne(isPunctuation('}'), '1', () => ''),
  'wrong-escape': insertIntoString('\\x41', "\\'", '\\a', '\\0'),
  'short-unicode-escape': changeOne(isString, '"a"', withShortEscape),
  'empty-text': pickText(''),
  'white-space-only': pickText(...WHITE_SPACE),
  'bare-null': pickText('null'),
  'bare-true': pickText('true'),
  'bare-number': pickText('0', '1', '-1', '0.5', '1e3'),
  'bare-string': pickMutation(pickText('""', '"id"'), (text) => JSON.stringify(text)),
  'bare-array': pickMutation(pickText('[]'), (text) => `[${text}]`),
  'python-literals': changeOne(isLiteral, 'null', (token) => PYTHON[token]!),
  'extra-closing-brace': changeOne(isPunctuation('}'), '1', () => '}}'),
};
