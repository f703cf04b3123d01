import type * as fc from 'fast-check';
import { changeSome, isString, pick, type TextMutation, type TokenPredicate, tokensOf } from './_damage-places.js';
import { escaped, PIECE, WHITE_SPACE } from './_damage-spelling.js';

const isFraction: TokenPredicate = (token) => /^-?\d+\.\d+$/.test(token);

/** Rewrites some strings with `respell`, which is called with each escape sequence and each character. */
const respellSome = (fallback: string, respell: (piece: string) => string): TextMutation => {
  const change = (token: string) => token.replace(PIECE, respell);
  return changeSome((token) => isString(token) && change(token) !== token, fallback, change);
};

/** Changes `é` to `\u00E9` and `\u001f` to `\u001F`. Keeps what would have no hexadecimal letter in its escape. */
const withUpperCase = (piece: string) => {
  const respelled = piece > '\u007f' ? escaped(piece) : piece;
  return /^\\u.*[a-f]/.test(respelled) ? respelled.replace(/[a-f]/g, (digit) => digit.toUpperCase()) : piece;
};

/** Adds an exponent that does not change the number. */
const withExponent = (token: string, random: fc.Random) => token + pick(['e0', 'E+0', 'e-00'], random);

const whiteSpace: TextMutation = (text, random) => {
  const [first = '', ...rest] = tokensOf(text);
  return rest.reduce((result, token) => result + pick(WHITE_SPACE, random) + token, first);
};

/** Unusual texts of the same value. */
export const unusual: Record<string, TextMutation> = {
  'escaped-solidus': respellSome('"a/b"', (piece) => (piece === '/' ? '\\/' : piece)),
  'escaped-letters': respellSome('"a"', (piece) => (/^[a-z]$/i.test(piece) ? escaped(piece) : piece)),
  exponents: changeSome(isFraction, '0.5', withExponent),
  'white-space': whiteSpace,
  'upper-case-escapes': respellSome('"\u00e9"', withUpperCase),
  'leading-and-trailing-white-space': (text, random) => pick(WHITE_SPACE, random) + text + pick(WHITE_SPACE, random),
};
