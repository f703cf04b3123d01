import { isUtf8 } from 'node:buffer';
import { parse } from '@humanwhocodes/momoa';

/** Maximum length of a text that is parsed into a syntax tree, which takes twenty times the memory of the text. */
export const LONGEST_WITH_PLACES = 20_000_000;

/** A JSON text and its value. */
export interface Json {
  readonly text: string;
  readonly value: unknown;
}

/** An error in a JSON text and its line in the file. */
export class NotJson {
  readonly message: string;

  constructor(
    readonly line: number,
    problem: string,
  ) {
    this.message = `not JSON: ${problem}`;
  }
}

/** Parses the bytes that start at `line` of a file. */
export function readJson(bytes: Buffer, line: number): Json | NotJson {
  const notText = textError(bytes, line);
  if (notText) return notText;
  const text = bytes.toString();
  try {
    return { text, value: JSON.parse(text) };
  } catch (error) {
    return syntaxError(text, line, error as Error);
  }
}

/** Returns an error if the bytes are not text. Bytes that follow cannot change this. */
export function textError(bytes: Buffer, line: number): NotJson | undefined {
  if (bytes.includes(0)) return new NotJson(line, 'there is a NUL character, as in binary files');
  return isUtf8(bytes) ? undefined : new NotJson(line, 'these bytes are not UTF-8 text');
}

/** Describes a syntax error. Node's messages differ between versions and quote the text, with its line breaks. */
function syntaxError(text: string, line: number, error: Error): NotJson {
  const offset = offsetIn(error, text) ?? offsetIn(momoaErrorOf(text), text);
  if (offset === undefined)
    return new NotJson(line, 'it has a syntax error; the text is too large or too deeply nested to locate it');
  const isAtEnd = text.slice(offset).trim() === '';
  const before = (isAtEnd ? text.trimEnd() : text.slice(0, offset)).split('\n');
  const errorLine = line + before.length - 1;
  if (isAtEnd) return new NotJson(errorLine, 'it ends in the middle of a value');
  const character = JSON.stringify(String.fromCodePoint(text.codePointAt(offset)!));
  return new NotJson(errorLine, `${character} is out of place in column ${before.at(-1)!.length + 1}`);
}

/**
 * Returns the offset of a syntax error. Node's errors contain it in some cases only. Momoa's errors always contain it,
 * but it is wrong for an unexpected end of the text.
 */
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
