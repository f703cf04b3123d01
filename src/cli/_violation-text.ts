import { ViolationColumns } from '../reporting/violation-columns.js';
import { type PlacedViolation, violationLine } from '../reporting/violation-line.js';
import { hasColor, styled } from './_color.js';

/** Returns how violations are printed: in columns on a terminal; elsewhere each on one line, for `grep` and `sort`. */
export function violationText(): (violation: PlacedViolation) => string {
  const { stdout } = process;
  if (!stdout.isTTY) return (violation) => `${violationLine(violation)}\n`;
  const isColored = hasColor(stdout);
  const lines = new ViolationColumns(stdout.columns || 80, {
    place: (text) => (isColored ? styled('cyan', text) : text),
    rule: (text) => (isColored ? styled('yellow', text) : text),
  });
  return (violation) => lines.text(violation);
}
