import type * as fc from 'fast-check';
import { codePointsIn } from '../src/exchanges/cut-text.js';
import type { ExchangeSize } from '../src/exchanges/words.js';
import { happens } from './_exchange-order.js';

/** Words with the space before them, and marks: how the API cuts texts. */
const PIECE = / ?[^\s.,!?]{1,9}|[.,!?]+|\s+/gu;

/** Returns the lengths of the pieces into which the API cuts a text, except the last one. */
function wordLengths(text: string): number[] {
  const pieces = text.match(PIECE) ?? [];
  return pieces.slice(0, -1).map(codePointsIn);
}

/** Draws lengths until a text is used up, and few more than `most`. */
function drawLengths(random: fc.Random, length: number, longest: number, least = 1): number[] {
  const lengths: number[] = [];
  for (let left = length; left > 0 && lengths.length < 400; ) {
    const next = random.nextInt(least, longest);
    lengths.push(next);
    left -= next;
  }
  return lengths;
}

/** Draws how a text is cut: mostly as the API does, otherwise into characters, at random, or not at all. */
export function drawTextCuts(random: fc.Random, text: string): number[] {
  const form = random.nextInt(0, 15);
  if (form === 0) return [];
  if (form === 1) return drawLengths(random, Math.min(60, text.length), 1);
  // Some pieces are empty.
  if (form === 2) return drawLengths(random, text.length, 12, 0);
  return wordLengths(text);
}

/** Draws how arguments are cut: mostly into pieces of one to six characters. */
export function drawArgumentCuts(random: fc.Random, text: string): number[] {
  if (happens(random, 1, 12)) return [];
  return drawLengths(random, text.length, happens(random, 1, 4) ? 1 : 5);
}

/** Milliseconds that a character takes to say. */
const PER_CHARACTER = 62;

/** Draws the milliseconds of each delta of audio. On the wire, they have 100 to 600. */
export function drawAudio(random: fc.Random, text: string, size: ExchangeSize): number[] {
  if (size === 'small') return Array.from({ length: random.nextInt(1, 3) }, () => random.nextInt(1, 3));
  const audio: number[] = [];
  let left = Math.min(8_000, Math.max(200, text.length * PER_CHARACTER));
  while (left > 0) {
    const next = 100 * (audio.length === 0 ? random.nextInt(1, 2) : random.nextInt(2, 6));
    audio.push(next);
    left -= next;
  }
  return audio;
}
