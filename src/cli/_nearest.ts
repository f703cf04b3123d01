import { closest, distance } from 'fastest-levenshtein';

/** Returns the word that was probably meant: the closest one, if it differs in at most half of its letters. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const best = closest(word.toLowerCase(), words);
  return distance(word.toLowerCase(), best) <= best.length / 2 ? best : undefined;
}
