import { printable } from './printable.js';

/** A broken rule and its place in a JSON text. */
export interface PathViolation {
  /** JSON Pointer into the JSON text that contains the value: the file, or the line of an NDJSON file. */
  readonly path: string;
  readonly rule: string;
  readonly message: string;
}

/** A broken rule and its place in a file. */
export interface PlacedViolation extends PathViolation {
  readonly file: string;
  /** Line number, from 1. */
  readonly line: number;
  /** Index of the value in the file, from 0. */
  readonly index: number;
}

/** Label of the empty pointer, which is the whole value. */
export const ROOT = '(root)';

/** Returns a violation on one line: `pointer rule message`, or `file:line pointer rule message` for a file. */
export function violationLine(violation: PathViolation | PlacedViolation): string {
  const { path, rule, message } = violation;
  const place = 'file' in violation ? `${violation.file}:${violation.line} ` : '';
  return printable(`${place}${path || ROOT} ${rule} ${message}`);
}
