import type * as fc from 'fast-check';
import { draw } from '../src/engine/generate/drawing.js';
import { drawn } from '../src/engine/generate/drawn.js';
import { simplerNumber } from '../src/engine/generate/simpler.js';
import type { JsonObject } from '../src/engine/json/type-of.js';
import { simplerJsonText } from './_json.js';
import { pick } from './_pick.js';

/** White space around the closing brackets of arguments. */
interface Spacing {
  /** White space before the line break that a closing bracket follows. Default: one space. */
  readonly closing?: string;
  /** White space after the last bracket. Default: a space and a line break. */
  readonly end?: string;
}

/** The spacings that are known from gpt-realtime. The first one is by far the most common. */
const SPACINGS: readonly Spacing[] = [
  { closing: ' ', end: ' \n' },
  { closing: ' ', end: ' \n' },
  { closing: ' ', end: ' \n' },
  { closing: ' ', end: ' \n' },
  { closing: '  ', end: '  \n' },
  { closing: ' ', end: '  \n' },
  { closing: ' ', end: '' },
  { closing: '', end: '' },
];

/**
 * Returns JSON text with the white space that gpt-realtime writes: an indentation of two spaces, and spaces before each
 * line break. For `{ city: 'London' }` it is `{  \n  "city": "London" \n} \n`. An empty object has no white space.
 */
export function spaced(value: JsonObject, { closing = ' ', end = ' \n' }: Spacing = {}): string {
  const text = indented(value, '\n', closing);
  return text === '{}' ? text : text + end;
}

/** Returns JSON text whose lines begin with `lineBreak`. To change what `JSON.stringify` indents takes twice as long. */
function indented(value: unknown, lineBreak: string, closing: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${lineBreak}  `;
  let members = '';
  if (Array.isArray(value)) {
    for (const item of value) members += `${members && ','}  ${inner}${indented(item, inner, closing)}`;
    return members ? `[${members}${closing}${lineBreak}]` : '[]';
  }
  for (const [key, member] of Object.entries(value)) {
    members += `${members && ','}  ${inner}${JSON.stringify(key)}: ${indented(member, inner, closing)}`;
  }
  return members ? `{${members}${closing}${lineBreak}}` : '{}';
}

/** Returns the same JSON text in ASCII, with an escape for each other UTF-16 code unit. */
export const escaped = (json: string): string =>
  json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * JSON text of these objects as the wire has it: with the white space of gpt-realtime in 8 of 9 texts, compact in the
 * others. Shrunk text is JSON as well.
 */
export function wireArguments(values: fc.Arbitrary<JsonObject>): fc.Arbitrary<string> {
  return drawn((random) => {
    const value = draw(values, random);
    return random.nextInt(0, 8) === 0 ? JSON.stringify(value) : spaced(value, pick(random, SPACINGS));
  }, simplerJsonText);
}

/** The offsets within an escape of JSON text, and between the two escapes of a surrogate pair. */
function offsetsInEscapes(text: string): number[] {
  const escapes = text.matchAll(/(?:\\u[0-9a-f]{4}|\\.)+/gi);
  return [...escapes].flatMap(({ index, 0: { length } }) =>
    Array.from({ length: length - 1 }, (_, i) => index + 1 + i),
  );
}

/** Whether an offset is between the two UTF-16 code units of a character. */
const splitsCharacter = (text: string, offset: number) =>
  /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));

/**
 * Arguments that end early, as those of an interrupted call: any part of `text` from its start, but not all of it.
 * One in eight is empty, and if the text contains escapes, one in four ends in one. They shrink to the empty text.
 */
export function cutArguments(text: string): fc.Arbitrary<string> {
  const inEscapes = offsetsInEscapes(text);
  return drawn(
    (random) => {
      const form = random.nextInt(0, 7);
      if (form === 0 || text === '') return '';
      if (form <= 2 && inEscapes.length > 0) return text.slice(0, pick(random, inEscapes));
      const offset = random.nextInt(0, text.length - 1);
      return text.slice(0, splitsCharacter(text, offset) ? offset - 1 : offset);
    },
    function* (cut) {
      const characters = Array.from(cut);
      for (const length of simplerNumber(characters.length)) yield characters.slice(0, length).join('');
    },
  );
}

/** These texts, cut as `cutArguments` does. */
export function cutOff(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return drawn(
    (random) => draw(cutArguments(draw(texts, random).trimEnd()), random),
    (cut) =>
      cutArguments(cut)
        .shrink(cut, undefined)
        .map(({ value }) => value),
  );
}
