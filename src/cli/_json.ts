import { isUtf8 } from 'node:buffer';
import { parse } from '@humanwhocodes/momoa';

/** Longest text, in characters, that is parsed for its places: a tree takes twenty times the memory of its text. */
export const LONGEST_WITH_PLACES = 20_000_000;

/** A JSON text and its value. */
export interface Json {
  readonly text: string;
  readonly value: unknown;
}

/** Why something is not JSON, and on which line of its file. */
export class NotJson {
  readonly message: string;

  constructor(
    readonly line: number,
    problem: string,
  ) {
    this.message = `not JSON: ${problem}`;
  }
}

/** Reads the bytes that begin on `line` of a file. */
export function readJson(bytes: Buffer, line: number): Json | NotJson {
  const binary = whyNotText(bytes, line);
  if (binary) return binary;
  const text = bytes.toString();
  try {
    return { text, value: JSON.parse(text) };
  } catch (error) {
    return whyNot(text, line, error as Error);
  }
}

/** What tells that bytes are no text, whatever comes after them. */
export function whyNotText(bytes: Buffer, line: number): NotJson | undefined {
  if (bytes.includes(0)) return new NotJson(line, 'there is a NUL character, as in binary files');
  return isUtf8(bytes) ? undefined : new NotJson(line, 'these bytes are not UTF-8 text');
}

/** The same error in our words. The messages of Node differ from version to version, and quote the text across lines. */
function whyNot(text: string, line: number, error: Error): NotJson {
  const offset = offsetIn(error, text) ?? offsetIn(momoaErrorOf(text), text);
  if (offset === undefined) return new NotJson(line, 'it is broken somewhere; so large or deep a text is not searched');
  const isAtEnd = text.slice(offset).trim() === '';
  const before = (isAtEnd ? text.trimEnd() : text.slice(0, offset)).split('\n');
  const place = line + before.length - 1;
  if (isAtEnd) return new NotJson(place, 'it ends in the middle of a value');
  const character = JSON.stringify(String.fromCodePoint(text.codePointAt(offset)!));
  return new NotJson(place, `${character} is out of place in column ${before.at(-1)!.length + 1}`);
}

/** Where in the text an error is: said by momoa always, though not truly if it is at the end, and by Node at times. */
function offsetIn(error: (Error & { offset?: number }) | undefined, text: string): number | undefined {
  if (error === undefined) return undefined;
  if (/ end of (?:JSON )?input/.test(error.message)) return text.length;
  const position = /at position (\d+)/.exec(error.message)?.[1];
  return error.offset ?? (position === undefined ? undefined : Number(position));
}

function momoaErrorOf(text: string): Error | undefined {
  if (text.length > LONGEST_WITH_PLACES) return undefined;
  try {
    parse(text);
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
