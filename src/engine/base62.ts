import type * as fc from 'fast-check';
import { once } from './once.js';

/** The digits, in the order of their values. */
export const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const TWO = DIGITS.length ** 2;
const FOUR = DIGITS.length ** 4;

/** Returns every two digits, in the order of their values. */
export const pairsOf = once(() =>
  Array.from(DIGITS).flatMap((first) => Array.from(DIGITS, (second) => first + second)),
);

/** Returns the last four digits of an integer from 0 to below 2³². */
function fourDigits(number: number): string {
  const pairs = pairsOf();
  // The operator lets V8 divide integers, which is faster than `Math.floor`.
  return pairs[((number / TWO) >>> 0) % TWO]! + pairs[number % TWO]!;
}

/** Returns an integer from 0 to below 62⁵ as five digits. */
export const fiveDigits = (number: number): string => DIGITS.charAt((number / FOUR) >>> 0) + fourDigits(number);

/** Draws random digits. One integer gives four of them: to draw each alone takes three times as long. */
export function drawDigits(random: fc.Random, length: number): string {
  let text = '';
  while (text.length < length) text += fourDigits(random.nextInt(0, FOUR - 1));
  return text.slice(0, length);
}
