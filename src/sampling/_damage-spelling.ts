/** An escape in a string. */
export const ESCAPE = /\\u[\da-f]{4}|\\./giu;

/** A piece of a string: an escape, or a character. */
export const PIECE = /\\u[\da-f]{4}|\\.|[^"]/giu;

/** A character beyond the first plane. */
export const ASTRAL = /[\u{10000}-\u{10ffff}]/gu;

/** The `\u` escapes of a text, in lower case. */
export function escaped(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** What may stand between tokens. */
export const WHITE_SPACE = [' ', '\t', '\n', '\r', '\r\n', '  ', '\n\t'] as const;
