import type * as fc from 'fast-check';
import { drawDigits } from '../../src/engine/base62.js';
import { either } from '../../src/engine/generate/choosing.js';
import type { Making } from '../../src/engine/generate/constraints.js';
import { drawn } from '../../src/engine/generate/drawn.js';
import { after, optional, type Shape } from '../../src/engine/generate/object.js';
import { simplerText } from '../../src/engine/generate/simpler.js';
import { oncePer } from '../../src/engine/once.js';
import { spaced } from '../_arguments.js';
import { pick } from '../_pick.js';
import type { Scene } from '../_scene.js';
import { SCENES } from '../_scenes.js';
import { drawnText } from '../_text.js';

/** How many characters a delta has together with what hides its length. */
const PADDED = 16;

/** Most characters of a piece of speech. */
const LONGEST = 10;

/** Whether a character code is that of a mark: a period, a comma, an exclamation or a question mark. */
const isMark = (code: number) => code === 0x2e || code === 0x2c || code === 0x21 || code === 0x3f;

const SPACE = 0x20;

/**
 * Returns where the piece of a text ends that begins at an offset. The API sends a text in pieces: words with the space
 * before them, or marks. To find them by a regular expression takes five times as long.
 */
function endOfPiece(text: string, start: number): number {
  let end = start;
  if (isMark(text.charCodeAt(start))) {
    while (isMark(text.charCodeAt(end))) end++;
    return end;
  }
  const last = Math.min(start + LONGEST, text.length);
  for (end++; end < last; end++) {
    const code = text.charCodeAt(end);
    if (code === SPACE || isMark(code)) break;
  }
  return end;
}

/** Draws one of the pieces of a text that is not empty. */
function drawPiece(random: fc.Random, text: string): string {
  let count = 0;
  for (let start = 0; start < text.length; start = endOfPiece(text, start)) count++;
  // Found again, because to keep all pieces takes longer.
  let start = 0;
  for (let left = random.nextInt(0, count - 1); left > 0; left--) start = endOfPiece(text, start);
  return text.slice(start, endOfPiece(text, start));
}

const piecesOfSpeech = (speaker: 'user' | 'assistant') =>
  drawn(
    (random) => {
      const scene = pick(random, SCENES);
      return drawPiece(random, scene[speaker](random));
    },
    (text) => simplerText(text, 1),
  );

/** A piece of what the model says or writes. */
export const spokenPiece = () => piecesOfSpeech('assistant');

/** A piece of what the user says. */
export const heardPiece = () => piecesOfSpeech('user');

/** A piece of the arguments of a call: mostly one to four characters. */
export const argumentsPiece = () =>
  drawn(
    (random) => {
      const tool = pick(random, pick(random, SCENES).tools);
      const text = spaced(tool.arguments(random));
      // Most texts consist of characters of one code unit each, and need not be split.
      const characters = /[\ud800-\udfff]/.test(text) ? Array.from(text) : text;
      const start = random.nextInt(0, characters.length - 1);
      const piece = characters.slice(start, start + random.nextInt(1, 4));
      return typeof piece === 'string' ? piece : piece.join('');
    },
    (text) => simplerText(text, 1),
  );

/** All that the model says or writes in a turn. */
export const wholeSpeech = (speaker: 'user' | 'assistant' = 'assistant') =>
  either(...SCENES.map((scene: Scene) => drawnText((random) => scene[speaker](random))));

/** Random letters, as many as a length asks for. */
const letters = oncePer((length: number) =>
  drawn(
    (random) => drawDigits(random, length),
    () => [],
  ),
);

/** Random letters that hide the length of the `delta` before them: the two together have 16 characters. */
export const padding = () => after(({ delta }: { delta: string }) => letters(Math.max(0, PADDED - delta.length)));

/** The same, as a property that typical events have although it is not documented. */
export const obfuscation = () => optional(padding());

/** Returns the properties of typical events; others follow from the kinds of the properties. */
export const ifTypical = <S extends Shape>({ tier }: Making, make: () => S): S | Record<never, never> =>
  tier === 'typical' ? make() : {};
