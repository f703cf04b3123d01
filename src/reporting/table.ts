const GAP = '  ';

/** Narrowest that a column gets, whatever the terminal. */
const NARROWEST = 8;

/** Rows of text in aligned columns, under a heading; cells are wrapped where the table would be wider than `width`. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[], width = Infinity): string {
  const all = [heading.map((name) => name.toUpperCase()), ...rows];
  const widths = fit(
    heading.map((_, column) => Math.max(...all.map((row) => row[column]!.length))),
    width,
  );
  return all.flatMap((row) => lines(row, widths)).join('');
}

/** The same widths, the widest of which give way until all fit. */
function fit(widths: readonly number[], width: number): number[] {
  const fitted = [...widths];
  let excess = widths.reduce((sum, each) => sum + each, GAP.length * (widths.length - 1)) - width;
  for (; excess > 0 && Math.max(...fitted) > NARROWEST; excess--) fitted[fitted.indexOf(Math.max(...fitted))]!--;
  return fitted;
}

function lines(row: readonly string[], widths: readonly number[]): string[] {
  const cells = row.map((cell, column) => wrapped(cell, widths[column]!));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) => {
    const padded = cells.map((cell, column) => (cell[line] ?? '').padEnd(widths[column]!));
    return `${padded.join(GAP).trimEnd()}\n`;
  });
}

/** A text in lines of at most `width`, broken after a space or a dot, or before a slash, where there is one. */
function wrapped(text: string, width: number): string[] {
  if (text.length <= width) return [text];
  const after = Math.max(text.lastIndexOf(' ', width - 1), text.lastIndexOf('.', width - 1)) + 1;
  const end = Math.max(after, text.lastIndexOf('/', width)) || width;
  return [text.slice(0, end).trimEnd(), ...wrapped(text.slice(end).trimStart(), width)];
}
