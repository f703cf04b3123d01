/** Whether a text has characters of two UTF-16 code units. */
const HAS_PAIRS = /[\ud800-\udbff]/;

/** The length of a text in code points. */
export const codePointsIn = (text: string): number => (HAS_PAIRS.test(text) ? Array.from(text).length : text.length);

/**
 * Cuts a text into pieces of these lengths, in code points. What is left is the last piece. There are fewer pieces if the
 * text is too short, and none of an empty text. The pieces add up to the text.
 */
export function cutText(text: string, cuts: readonly number[] = []): readonly string[] {
  if (text === '') return [];
  if (HAS_PAIRS.test(text)) return cutCharacters(Array.from(text), cuts);
  const pieces: string[] = [];
  let start = 0;
  for (const length of cuts) {
    if (start + length >= text.length) break;
    pieces.push(text.slice(start, start + length));
    start += length;
  }
  pieces.push(text.slice(start));
  return pieces;
}

function cutCharacters(characters: readonly string[], cuts: readonly number[]): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const length of cuts) {
    if (start + length >= characters.length) break;
    pieces.push(characters.slice(start, start + length).join(''));
    start += length;
  }
  pieces.push(characters.slice(start).join(''));
  return pieces;
}
