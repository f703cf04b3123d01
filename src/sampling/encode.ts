import { jsonLine } from './json-line.js';

/** How several values stand in one text: one a line, or all in one array. */
export type Format = 'ndjson' | 'json';

export const FORMATS: readonly Format[] = ['ndjson', 'json'];

/** The text of the values, piece by piece, so that it never has to be in memory as a whole. */
export function* encode(values: Iterable<unknown>, { format = 'ndjson' as Format, pretty = false } = {}) {
  const text = (value: unknown) => JSON.stringify(value, null, pretty ? 2 : 0);
  if (format === 'ndjson') {
    for (const value of values) yield pretty ? `${text(value)}\n` : jsonLine(value);
    return;
  }
  // A newline of JSON text is never inside a string, so indenting every line is safe.
  const element = (value: unknown) => (pretty ? `  ${text(value).replaceAll('\n', '\n  ')}` : text(value));
  let before = '[\n';
  for (const value of values) {
    yield before + element(value);
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
