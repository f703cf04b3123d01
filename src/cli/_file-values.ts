import { createReadStream } from 'node:fs';
import { printable } from '../reporting/printable.js';
import { isSystemError, reason } from './_cannot-run.js';
import { NotJson } from './_json.js';
import { type FileValue, valuesIn } from './_values.js';

/** A value in one of some files. */
export interface PlacedValue extends FileValue {
  readonly file: string;
  /** Index of the value in the file, from 0. */
  readonly index: number;
}

/**
 * Yields the values of files; the path `-` is standard input. Passes a sentence to `onProblem` for what cannot be read,
 * and goes on with the rest.
 */
export async function* valuesOfFiles(
  paths: readonly string[],
  onProblem: (sentence: string) => void,
): AsyncGenerator<PlacedValue> {
  for (const path of paths) {
    const file = path === '-' ? '<stdin>' : path;
    let index = 0;
    try {
      for await (const found of valuesIn(path === '-' ? process.stdin : createReadStream(path))) {
        if (found instanceof NotJson) onProblem(printable(`${file}:${found.line}: ${found.message}`));
        else yield { ...found, file, index: index++ };
      }
    } catch (error) {
      if (!isSystemError(error)) throw error;
      onProblem(printable(`${file}: cannot be read: ${reason(error)}`));
    }
  }
}
