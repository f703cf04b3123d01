/** The word that was probably meant: the one with the fewest letters to change, if those are not most of them. */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const [best] = words
    .map((candidate) => ({ candidate, edits: edits(word.toLowerCase(), candidate) }))
    .filter(({ candidate, edits }) => edits <= candidate.length / 2)
    .sort((a, b) => a.edits - b.edits);
  return best?.candidate;
}

/** How many letters must be put in, taken out or replaced to make one word of the other (Levenshtein). */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j++) {
      next.push(Math.min(row[j]! + (letter === to[j] ? 0 : 1), row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return row.at(-1)!;
}
