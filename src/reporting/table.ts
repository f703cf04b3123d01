/** Space between two columns. */
const GAP = '  ';

/** Minimum width of a column, even if the table then exceeds `width`. */
const MIN_COLUMN_WIDTH = 8;

/** Returns rows in aligned columns below a heading. Wraps cells if the table would be wider than `width`. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[], width = Infinity): string {
  const all = [heading.map((name) => name.toUpperCase()), ...rows];
  const widths = fittedWidths(
    heading.map((_, column) => Math.max(...all.map((row) => row[column]!.length))),
    width,
  );
  return all.flatMap((row) => rowLines(row, widths)).join('');
}

/** Reduces the widest columns until the table fits. */
function fittedWidths(widths: readonly number[], width: number): number[] {
  const fitted = [...widths];
  let excess = widths.reduce((sum, column) => sum + column, GAP.length * (widths.length - 1)) - width;
  for (; excess > 0 && Math.max(...fitted) > MIN_COLUMN_WIDTH; excess--) fitted[fitted.indexOf(Math.max(...fitted))]!--;
  return fitted;
}

function rowLines(row: readonly string[], widths: readonly number[]): string[] {
  const cells = row.map((cell, column) => wrap(cell, widths[column]!));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) => {
    const padded = cells.map((cell, column) => (cell[line] ?? '').padEnd(widths[column]!));
    return `${padded.join(GAP).trimEnd()}\n`;
  });
}

/** Breaks a text into lines of at most `width`, after a space or a dot or before a slash if possible. */
function wrap(text: string, width: number): string[] {
  if (text.length <= width) return [text];
  const after = Math.max(text.lastIndexOf(' ', width - 1), text.lastIndexOf('.', width - 1)) + 1;
  const end = Math.max(after, text.lastIndexOf('/', width)) || width;
  return [text.slice(0, end).trimEnd(), ...wrap(text.slice(end).trimStart(), width)];
}
