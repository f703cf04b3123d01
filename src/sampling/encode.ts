import { jsonLine } from './json-line.js';

/** Format of a text with several values: one value per line, or one array of all values. */
export type Format = 'ndjson' | 'json';

export const FORMATS: readonly Format[] = ['ndjson', 'json'];

/** Yields the text of the values in pieces, so that the whole text never has to be in memory. */
export function* encode(values: Iterable<unknown>, { format = 'ndjson' as Format, pretty = false } = {}) {
  const text = (value: unknown) => JSON.stringify(value, null, pretty ? 2 : 0);
  if (format === 'ndjson') {
    for (const value of values) yield pretty ? `${text(value)}\n` : jsonLine(value);
    return;
  }
  // JSON strings contain no raw newline, so indenting every line does not change a value.
  const element = (value: unknown) => (pretty ? `  ${text(value).replaceAll('\n', '\n  ')}` : text(value));
  let separator = '[\n';
  for (const value of values) {
    yield separator + element(value);
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}
