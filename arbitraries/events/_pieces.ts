import type * as fc from 'fast-check';
import { either } from '../../src/engine/generate/choosing.js';
import type { Making } from '../../src/engine/generate/constraints.js';
import { drawn } from '../../src/engine/generate/drawn.js';
import { after, optional, type Shape } from '../../src/engine/generate/object.js';
import { simplerText } from '../../src/engine/generate/simpler.js';
import { spaced } from '../_arguments.js';
import { pick } from '../_pick.js';
import type { Scene } from '../_scene.js';
import { SCENES } from '../_scenes.js';
import { drawnText } from '../_text.js';

/** Most characters of a piece of text. */
const LONGEST = 10;

/** How many characters a delta has together with what hides its length. */
const PADDED = 16;

/** The pieces in which the API sends a text: words with the space before them, or marks. */
const PIECE = / ?[^\s.,!?]{1,9}|[.,!?]+|\s+/gu;

/** Draws one of the pieces of a text. */
function drawPiece(random: fc.Random, text: string): string {
  let count = 0;
  for (PIECE.lastIndex = 0; PIECE.test(text); ) count++;
  if (count === 0) return text;
  // Found again, because to keep all pieces takes longer.
  for (let left = random.nextInt(0, count - 1); left > 0; left--) PIECE.test(text);
  return PIECE.exec(text)![0];
}

const piecesOfSpeech = (speaker: 'user' | 'assistant') =>
  drawn(
    (random) => {
      const scene = pick(random, SCENES);
      return drawPiece(random, scene[speaker](random)).slice(0, LONGEST);
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

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

function drawLetters(random: fc.Random, length: number): string {
  let text = '';
  while (text.length < length) text += LETTERS[random.nextInt(0, LETTERS.length - 1)];
  return text;
}

/** Random letters, as many as a length asks for. */
const letters = (length: number) =>
  drawn(
    (random) => drawLetters(random, length),
    () => [],
  );

/** Random letters that hide the length of the `delta` before them: the two together have 16 characters. */
export const padding = () => after(({ delta }: { delta: string }) => letters(Math.max(0, PADDED - delta.length)));

/** The same, as a property that typical events have although it is not documented. */
export const obfuscation = () => optional(padding());

/** Returns the properties of typical events; others follow from the kinds of the properties. */
export const ifTypical = <S extends Shape>({ tier }: Making, make: () => S): S | Record<never, never> =>
  tier === 'typical' ? make() : {};
