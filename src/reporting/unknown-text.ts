import { counted, formatNumber } from './fuzz-format.js';
import { printable } from './printable.js';
import { table } from './table.js';
import { ROOT } from './violation-line.js';

/** Something that values have and a model does not know. */
interface Unknown {
  readonly kind: string;
  readonly object: string;
  readonly place: string;
  readonly count: number;
  readonly example: unknown;
  readonly where: { readonly file: string; readonly line: number };
}

/** Maximum number of characters of a cell. */
const MAX_CELL = 64;

const short = (text: string) => (text.length <= MAX_CELL ? text : `${text.slice(0, MAX_CELL - 1)}…`);

/** Returns what is unknown in some values, as a table in the given order. */
export function unknownText(values: number, unknown: readonly Unknown[], width?: number): string {
  if (unknown.length === 0) return `Nothing is unknown in ${counted(values, 'value')}.\n`;
  const rows = unknown.map(({ object, place, kind, count, example, where }) =>
    [
      ...[object, short(place || ROOT), kind, formatNumber(count)],
      ...[short(JSON.stringify(example)), `${where.file}:${where.line}`],
    ].map(printable),
  );
  return table(['object', 'place', 'unknown', 'count', 'example', 'first at'], rows, width);
}
