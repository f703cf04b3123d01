import { longestPiece, padded, widthOf, wrap } from './wrap.js';

/** Space between two columns. */
const GAP = '  ';

/** Minimum width of a column, even if the table then exceeds `width`. */
const MIN_COLUMN_WIDTH = 8;

/**
 * Returns rows in aligned columns below a heading. Wraps cells if the table would be wider than `width`, between words: if
 * its words are too long, the table is wider.
 */
export function table(heading: readonly string[], rows: readonly (readonly string[])[], width = Infinity): string {
  return columns([heading.map((name) => name.toUpperCase()), ...rows], width);
}

/** Returns rows in aligned columns, likewise, without a heading. */
export function columns(rows: readonly (readonly string[])[], width = Infinity): string {
  const count = rows[0]?.length ?? 0;
  const widest = (measure: (cell: string) => number) =>
    Array.from({ length: count }, (_, column) => rows.reduce((most, row) => Math.max(most, measure(row[column]!)), 0));
  const widths = widest(widthOf);
  const excess = widths.reduce((sum, column) => sum + column, GAP.length * (count - 1)) - width;
  const fitted = excess > 0 ? fittedWidths(widths, widest(longestPiece), excess) : widths;
  return rows.flatMap((row) => rowLines(row, fitted)).join('');
}

/** Reduces the widest columns until the table fits, or until no column can be reduced without cutting a word. */
function fittedWidths(widths: readonly number[], longest: readonly number[], excess: number): number[] {
  const fitted = [...widths];
  const least = longest.map((width) => Math.max(MIN_COLUMN_WIDTH, width));
  for (let left = excess; left > 0; left--) {
    const reducible = fitted.filter((width, column) => width > least[column]!);
    if (reducible.length === 0) break;
    const widest = Math.max(...reducible);
    fitted[fitted.findIndex((width, column) => width === widest && width > least[column]!)]!--;
  }
  return fitted;
}

function rowLines(row: readonly string[], widths: readonly number[]): string[] {
  const cells = row.map((cell, column) => wrap(cell, widths[column]!));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) => {
    const parts = cells.map((cell, column) => padded(cell[line] ?? '', widths[column]!));
    return `${parts.join(GAP).trimEnd()}\n`;
  });
}
