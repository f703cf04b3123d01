import { mkdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { CannotRun, isSystemError, reason } from './_cannot-run.js';
import { writeWholeFile } from './_whole-file.js';

/** Whether a path means a folder: one that exists, or one that its last character announces. */
export function isFolder(path: string): boolean {
  return path.endsWith('/') || path.endsWith(sep) || isExistingFolder(path);
}

/** Least digits in the name of a file, so that short runs sort beside longer ones. */
const DIGITS = 4;

/** Writes each content into a file of its own, `<name>-0001.json` and so on from the number after `from`, of so many; makes the folder, but not those above it. */
export async function writeFiles(
  folder: string,
  contents: Iterable<string | Uint8Array>,
  { name, from, of }: { name: string; from: number; of: number },
): Promise<void> {
  if (!isExistingFolder(folder)) makeFolder(folder);
  const digits = Math.max(DIGITS, String(of).length);
  let number = from + 1;
  for (const content of contents) {
    await writeWholeFile(join(folder, `${name}-${String(number++).padStart(digits, '0')}.json`), [content]);
  }
}

export function isExistingFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Not `recursive`: that would turn a slip in a path into folders, and Node 20 hangs on it in places like `/proc`. */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    throw isSystemError(error) ? new CannotRun(`cannot make the folder ${path}: ${reason(error)}.`) : error;
  }
}
