/** Levels of a returned value that are compared. No value that is sent has as many. */
const MAX_DEPTH = 500;

/** Stands for what is nested too deep. */
const TOO_DEEP = '(nested too deep)';

/** Stands for a value that cannot be written as JSON at all. */
export const TOO_LARGE = '(nested too deep, or too long)';

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether a JSON value has objects or arrays nested in more than `depth` others. */
export function isDeeper(value: unknown, depth: number): boolean {
  if (!isContainer(value)) return false;
  return depth < 0 || Object.values(value).some((inside) => isDeeper(inside, depth - 1));
}

function cut(value: unknown, depth: number): unknown {
  if (!isContainer(value)) return value;
  if (depth < 0) return TOO_DEEP;
  if (Array.isArray(value)) return value.map((item) => cut(item, depth - 1));
  // Built from entries: an assignment to `__proto__` would not create a property.
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, cut(inside, depth - 1)]));
}

/**
 * Returns a returned value as far as it is compared: a text replaces what is nested too deep. Most functions for JSON
 * values call themselves for each level, and would overflow the stack.
 */
export const comparable = (value: unknown): unknown => (isDeeper(value, MAX_DEPTH) ? cut(value, MAX_DEPTH) : value);
