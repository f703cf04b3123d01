import { jsonLine } from './json-line.js';

/** Format of a text with several values: one value per line, or one array of all values. */
export type Format = 'ndjson' | 'json';

export const FORMATS: readonly Format[] = ['ndjson', 'json'];

/** How values are written. */
export interface Encoding {
  readonly format?: Format;
  /** Whether values are indented. */
  readonly pretty?: boolean;
  /** Whether values of the same text come before. Default: `false`. */
  readonly isContinued?: boolean;
  /** Whether values of the same text come after. Default: `false`. */
  readonly continues?: boolean;
}

/** Yields the text of the values in pieces, so that the whole text never has to be in memory. */
export function* encode(
  values: Iterable<unknown>,
  { format = 'ndjson', pretty = false, isContinued = false, continues = false }: Encoding = {},
): Generator<string> {
  const text = (value: unknown) => JSON.stringify(value, null, pretty ? 2 : 0);
  if (format === 'ndjson') {
    for (const value of values) yield pretty ? `${text(value)}\n` : jsonLine(value);
    return;
  }
  // JSON strings contain no raw newline, so indenting every line does not change a value.
  const element = (value: unknown) => (pretty ? `  ${text(value).replaceAll('\n', '\n  ')}` : text(value));
  const start = '[\n';
  let separator = isContinued ? ',\n' : start;
  for (const value of values) {
    yield separator + element(value);
    separator = ',\n';
  }
  if (!continues) yield separator === start ? '[]\n' : '\n]\n';
}
