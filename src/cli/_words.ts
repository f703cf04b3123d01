import { CannotRun } from './_cannot-run.js';
import { nearest } from './_nearest.js';

/** Returns a parser of an option or argument that must be one of some words. `name` begins the sentence if it is not. */
export function oneOf<Word extends string>(name: string, words: readonly Word[]): (text: string) => Word {
  return (text) => {
    const word = words.find((one) => one === text);
    if (word !== undefined) return word;
    const near = nearest(text, words);
    const hint = near ? `; did you mean ${near}?` : '.';
    throw new CannotRun(`${name} must be one of ${words.join(', ')}, not ${JSON.stringify(text)}${hint}`);
  };
}
