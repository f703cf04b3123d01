/** An escape sequence in a string. */
export const ESCAPE = /\\u[\da-f]{4}|\\./giu;

/** A piece of a string: an escape sequence or a character. */
export const PIECE = /\\u[\da-f]{4}|\\.|[^"]/giu;

/** A character outside the Basic Multilingual Plane. */
export const ASTRAL = /[\u{10000}-\u{10ffff}]/gu;

/** Writes every UTF-16 code unit of a text as a `\u` escape with lower-case digits. */
export function escaped(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** White space that JSON allows between tokens. */
export const WHITE_SPACE = [' ', '\t', '\n', '\r', '\r\n', '  ', '\n\t'] as const;
