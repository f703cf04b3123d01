import type * as fc from 'fast-check';
import { changeSome, type Fits, isString, pick, tokensOf, type Way } from './_damage-places.js';
import { escaped, PIECE, WHITE_SPACE } from './_damage-spelling.js';

const isFraction: Fits = (token) => /^-?\d+\.\d+$/.test(token);

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

/** The same number, with an exponent. */
const withExponent = (token: string, random: fc.Random) => token + pick(['e0', 'E+0', 'e-00'], random);

const whiteSpace: Way = (text, random) => {
  const [first = '', ...rest] = tokensOf(text);
  return rest.reduce((made, token) => made + pick(WHITE_SPACE, random) + token, first);
};

/** The same value, written as few do. */
export const unusual: Record<string, Way> = {
  'escaped-solidus': respellSome('"a/b"', (piece) => (piece === '/' ? '\\/' : piece)),
  'escaped-letters': respellSome('"a"', (piece) => (/^[a-z]$/i.test(piece) ? escaped(piece) : piece)),
  exponents: changeSome(isFraction, '0.5', withExponent),
  'white-space': whiteSpace,
  'upper-case-escapes': respellSome('"\u00e9"', withUpperCase),
  'leading-and-trailing-white-space': (text, random) => pick(WHITE_SPACE, random) + text + pick(WHITE_SPACE, random),
};
