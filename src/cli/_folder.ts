import { mkdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { CannotRun, isSystemError, reason } from './_cannot-run.js';
import { writeWholeFile } from './_whole-file.js';

/** Whether a path names a folder: the folder exists, or the path ends with a separator. */
export function isFolder(path: string): boolean {
  return path.endsWith('/') || path.endsWith(sep) || isExistingFolder(path);
}

/** Minimum number of digits in a file name, so that the files of short and long runs sort together. */
const MIN_DIGITS = 4;

/**
 * Writes each of `contents` to its own file, named `<name>-0001.json` and so on. Creates the folder, but no parents.
 *
 * @param name Start of the file names.
 * @param from Number of files before the first one: the first number is `from + 1`.
 * @param of Highest number, which decides how many digits the names have.
 * @param extension End of the file names. Default: `json`.
 */
export async function writeFiles(
  folder: string,
  contents: Iterable<string | Uint8Array>,
  { name, from, of, extension = 'json' }: { name: string; from: number; of: number; extension?: string },
): Promise<void> {
  if (!isExistingFolder(folder)) makeFolder(folder);
  const digits = Math.max(MIN_DIGITS, String(of).length);
  let number = from + 1;
  for (const content of contents) {
    await writeWholeFile(join(folder, `${name}-${String(number++).padStart(digits, '0')}.${extension}`), [content]);
  }
}

export function isExistingFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Creates a folder whose parent exists. */
export function makeFolder(path: string): void {
  try {
    // Not `recursive`: a typo in the path would create new folders, and Node 20 hangs on paths such as `/proc/x`.
    mkdirSync(path);
  } catch (error) {
    throw isSystemError(error) ? new CannotRun(`cannot make the folder ${path}: ${reason(error)}.`) : error;
  }
}
