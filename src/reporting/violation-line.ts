import { printable } from './printable.js';

/** A broken rule, and where. */
export interface PathViolation {
  /** JSON Pointer into the JSON text that holds the value: the file, or the line of NDJSON. */
  readonly path: string;
  readonly rule: string;
  readonly message: string;
}

/** The same in a file. */
export interface PlacedViolation extends PathViolation {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Which value of the file, from 0. */
  readonly index: number;
}

/** What stands for the empty pointer, which is the whole value. */
export const ROOT = '(root)';

/** A violation on one line: `pointer rule message`, after `file:line` where it has a place in a file. */
export function violationLine(violation: PathViolation | PlacedViolation): string {
  const { path, rule, message } = violation;
  const place = 'file' in violation ? `${violation.file}:${violation.line} ` : '';
  return printable(`${place}${path || ROOT} ${rule} ${message}`);
}
