import * as fc from 'fast-check';
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
const piecesOf = (text: string): readonly string[] => text.match(/ ?[^\s.,!?]{1,9}|[.,!?]+|\s+/gu) ?? [text];

const piecesOfSpeech = (speaker: 'user' | 'assistant') =>
  drawn(
    (random) => {
      const scene = pick(random, SCENES);
      const said = scene[speaker](random);
      return pick(random, piecesOf(said)).slice(0, LONGEST);
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
      const characters = Array.from(text);
      const start = random.nextInt(0, characters.length - 1);
      return characters.slice(start, start + random.nextInt(1, 4)).join('');
    },
    (text) => simplerText(text, 1),
  );

/** All that the model says or writes in a turn. */
export const wholeSpeech = (speaker: 'user' | 'assistant' = 'assistant') =>
  fc.oneof(...SCENES.map((scene: Scene) => drawnText((random) => scene[speaker](random))));

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];

/** Random letters, as many as a length asks for. */
const letters = (length: number) =>
  drawn(
    (random) => Array.from({ length }, () => pick(random, LETTERS)).join(''),
    () => [],
  );

/** Random letters that hide the length of the `delta` before them: the two together have 16 characters. */
export const padding = () => after(({ delta }: { delta: string }) => letters(Math.max(0, PADDED - delta.length)));

/** The same, as a property that typical events have although it is not documented. */
export const obfuscation = () => optional(padding());

/** Returns the properties of typical events; others follow from the kinds of the properties. */
export const ifTypical = <S extends Shape>({ tier }: Making, make: () => S): S | Record<never, never> =>
  tier === 'typical' ? make() : {};
