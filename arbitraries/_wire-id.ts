import type * as fc from 'fast-check';
import { DIGITS, drawDigits, fiveDigits } from '../src/engine/base62.js';
import { drawn } from '../src/engine/generate/drawn.js';
import { Shared } from '../src/engine/generate/shared.js';
import { simplerText } from '../src/engine/generate/simpler.js';
import { REFERENCE_DATE } from './_reference-date.js';

// The form of identifiers on the wire, found in recorded sessions: after the prefix follow five base-62 digits of the
// seconds since 2019-12-20, then 16 random digits.

const EPOCH = Date.UTC(2019, 11, 20) / 1000;
const TIME_LENGTH = 5;
const RANDOM_LENGTH = 16;
/** The second after the last one that five digits can express, in January 2049. */
const END = EPOCH + DIGITS.length ** TIME_LENGTH;

/** Draws what follows the prefix of an identifier that the API creates at `second`. */
export const drawWireDigits = (random: fc.Random, second: number): string =>
  fiveDigits(second - EPOCH) + drawDigits(random, RANDOM_LENGTH);

/**
 * Identifiers that the API creates at `second`, a Unix time in seconds: the prefix and 21 characters. They shrink to
 * the prefix and one plain letter. Throws a `RangeError` if an identifier cannot express the time.
 */
export function wireId(prefix: string, second: number): fc.Arbitrary<string> {
  if (!Number.isInteger(second) || second < EPOCH || second >= END) {
    throw new RangeError(`second must be an integer from ${EPOCH} to ${END - 1}, not ${second}`);
  }
  return drawn(
    (random) => prefix + drawWireDigits(random, second),
    (id) => simplerAfter(prefix, id),
  );
}

/** Yields identifiers with the same prefix and fewer or plainer characters after it. */
export function* simplerAfter(prefix: string, id: string): Generator<string> {
  for (const simpler of simplerText(id.slice(prefix.length), 1)) yield prefix + simpler;
}

/**
 * Returns the Unix time in seconds at which the API created an identifier. Throws a `RangeError` if the identifier does
 * not end with 21 base-62 digits after an underscore.
 */
export function secondOf(id: string): number {
  if (!/_[0-9A-Za-z]{21}$/.test(id)) throw new RangeError(`no identifier with a time: ${JSON.stringify(id)}`);
  const start = id.length - TIME_LENGTH - RANDOM_LENGTH;
  let seconds = 0;
  for (let i = start; i < start + TIME_LENGTH; i++) seconds = seconds * DIGITS.length + DIGITS.indexOf(id.charAt(i));
  return EPOCH + seconds;
}

/** Returns an identifier with the same time as another one, or with the reference date if that has none. */
export function wireIdFor(prefix: string, id: string, random: fc.Random): string {
  const time = /_([0-9A-Za-z]{5})[0-9A-Za-z]{16}$/.exec(id)?.[1] ?? fiveDigits(REFERENCE_SECOND - EPOCH);
  return prefix + time + drawDigits(random, RANDOM_LENGTH);
}

/** How long a session lasts, in seconds: the difference between `expires_at` and the time in the identifier. */
export const SESSION_SECONDS = 3_600;

const REFERENCE_SECOND = REFERENCE_DATE.getTime() / 1000;
const MONTH = 30 * 24 * 3_600;

/** Draws the second in which a session begins: up to 30 days before or after the reference date. */
export const drawSessionSecond = (random: fc.Random): number => REFERENCE_SECOND + random.nextInt(-MONTH, MONTH);

/** Draws the second in which a response of a session is created: 1 to 1,500 seconds after the session begins. */
export const drawResponseSecond = (random: fc.Random, session: number): number => session + random.nextInt(1, 1_500);

/** Draws the second in which an item of a response is created: mostly the same one, or one or two seconds later. */
export const drawItemSecond = (random: fc.Random, response: number): number =>
  response + Math.max(0, random.nextInt(-17, 2));

/**
 * Draws the second in which the conversation of a response is created, which is when the session begins: mostly up to
 * three seconds earlier, since most sessions are short.
 */
export const drawConversationSecond = (random: fc.Random, response: number): number =>
  response - (random.nextInt(0, 7) > 0 ? random.nextInt(0, 3) : random.nextInt(1, 1_500));

/** The second in which a response is created. The identifiers in a response have it in common. */
export const responseSecond = new Shared((random) => drawResponseSecond(random, drawSessionSecond(random)));
