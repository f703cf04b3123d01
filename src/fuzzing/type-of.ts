/** The kind of a JSON value: `null`, `array`, `object`, `string`, … */
export const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
