/** The words of a command line that are no options. */
export interface Operands {
  /** Those before `--`. */
  readonly names: readonly string[];
  /** A program and its arguments: those after `--`, which the parser of options removes. */
  readonly program: readonly string[];
}

/** Splits the words of a command. */
export function operandsOf(words: readonly string[]): Operands {
  const dashes = process.argv.indexOf('--');
  const count = dashes < 0 ? 0 : process.argv.length - dashes - 1;
  return { names: words.slice(0, words.length - count), program: words.slice(words.length - count) };
}
