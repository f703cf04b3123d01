import { closest, distance } from 'fastest-levenshtein';

/** The word that was probably meant: the one with the fewest letters to change, if those are not most of them. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const best = closest(word.toLowerCase(), words);
  return distance(word.toLowerCase(), best) <= best.length / 2 ? best : undefined;
}
