import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { isDeeper } from './comparable.js';

/** Maximum size of a file with findings, in bytes. */
const MAX_SIZE = 64 * 2 ** 20;

/** Maximum number of levels of a value in such a file. */
const MAX_DEPTH = 1000;

/** A file is not what it should be. */
export class WrongFile extends Error {}

/** Reads a regular file. Throws `WrongFile` for anything else: a pipe would wait for a writer, and a device has no end. */
function textIn(path: string): string {
  // Windows has no pipes with paths, and no such flag.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new WrongFile('it is not a regular file');
    if (stats.size > MAX_SIZE) throw new WrongFile(`it is larger than ${MAX_SIZE / 2 ** 20} MB`);
    return readFileSync(file, 'utf8');
  } finally {
    closeSync(file);
  }
}

/**
 * Reads a JSON file that anybody may have written. Throws `WrongFile` if it is not a regular file, too large, no JSON or
 * nested too deep, and an error of the operating system if it cannot be read.
 */
export function readJson(path: string): unknown {
  const text = textIn(path);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new WrongFile('it is not JSON');
  }
  if (isDeeper(value, MAX_DEPTH)) throw new WrongFile(`it is nested in more than ${MAX_DEPTH} levels`);
  return value;
}
